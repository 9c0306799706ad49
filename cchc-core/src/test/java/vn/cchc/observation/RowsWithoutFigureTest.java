package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.message.Messages;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Language;

@Tag("D1")
class RowsWithoutFigureTest {
  private static Observations.Builder row(@Nullable Long numerator, @Nullable Long denominator) {
    return Observations.builder()
        .addRatio(
            "ho-so",
            "so-y-te",
            "2020",
            numerator,
            denominator,
            Instant.parse("2021-01-01T00:00:00Z"));
  }

  @Test
  void aRowWithoutBothCountsIsCountedAndNeverZero() {
    Observations.Builder facts = row(null, null);
    assertThat(facts.rowsWithoutFigure()).isOne();
    assertThat(facts.problems()).isEmpty();
    assertThat(facts.build().all()).isEmpty();
  }

  @Test
  void aRowWithOneCountIsAProblem() {
    assertThat(row(5L, null).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NULL_VALUE))
        .satisfies(problem -> assertThat(problem.subject()).isEqualTo("denominator"));
    assertThat(row(null, 5L).rowsWithoutFigure()).isZero();
    assertThat(row(null, 5L).build().all()).isEmpty();
  }

  /** The advice is for a row of a table, which has no key that could be left out. */
  @Test
  void aNullIsDescribedAsThatOfARow() {
    Observations.Builder facts =
        row(5L, null).addQuantity("chi-so", null, "2020", null, Instant.EPOCH);

    assertThat(facts.problems())
        .extracting(Messages.of(Language.ENGLISH)::describe)
        .containsExactlyInAnyOrder(
            "1: /denominator: \"denominator\" is null and the other count is not; give both counts,"
                + " or neither if the row has no figure [nullValue]",
            "2: /agency: \"agency\" is null; every row needs this value, so leave out a row that"
                + " has none [nullValue]",
            "2: /amount: \"amount\" is null; every row needs this value, so leave out a row that"
                + " has none [nullValue]");
    assertThat(facts.problems())
        .extracting(Messages.of(Language.VIETNAMESE)::describe)
        .noneMatch(words -> words.contains("khóa"));
  }

  @Test
  void aRowWithBothCountsIsAFigure() {
    assertThat(row(0L, 5L).build().all()).hasSize(1);
    assertThat(row(0L, 5L).rowsWithoutFigure()).isZero();
  }

  @Test
  void rowsAfterOneWithoutAFigureKeepTheirNumbers() {
    Observations.Builder facts = row(null, null);
    facts.addRatio("ho-so", "so-y-te", "2020", 5L, null, null);
    assertThat(facts.problems())
        .allSatisfy(problem -> assertThat(problem.place().line()).isEqualTo(2));
  }
}
