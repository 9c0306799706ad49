package vn.cchc.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("A2")
class SuccessionTest {
  private static final LocalDate OPERATIONAL = LocalDate.of(2025, 3, 1);

  @ParameterizedTest
  @CsvSource({
    "MERGE, a b, c",
    "MERGE, a b, a",
    "MERGE, a, b",
    "SPLIT, a, b c",
    "SPLIT, a, a b",
    "RENAME, a, b",
    "CONVERT, a, b",
    "TRANSFER, a, b",
    "TRANSFER, a b, c d",
    "DISSOLVE, a, ''"
  })
  void theNumbersBeforeAndAfterFitTheType(SuccessionType type, String before, String after) {
    Succession succession = succession(type, before, after);

    assertThat(succession.predecessors()).hasSize(ids(before).size());
    assertThat(succession.successors()).hasSize(ids(after).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MERGE | a b | c d | succession: a MERGE must not lead from [a, b] to [c, d]",
        "SPLIT | a b | c | succession: a SPLIT must not lead from [a, b] to [c]",
        "RENAME | a | b c | succession: a RENAME must not lead from [a] to [b, c]",
        "RENAME | a b | c | succession: a RENAME must not lead from [a, b] to [c]",
        "CONVERT | a b | c | succession: a CONVERT must not lead from [a, b] to [c]",
        "DISSOLVE | a b | '' | succession: a DISSOLVE must not lead from [a, b] to []",
        "DISSOLVE | a | b | succession of [a]: only a dissolution has no successor",
        "MERGE | a b | '' | succession of [a, b]: only a dissolution has no successor",
        "TRANSFER | a | '' | succession of [a]: only a dissolution has no successor",
        "RENAME | a | a | succession of [a]: must not lead back to its predecessor",
        "TRANSFER | a | a b | succession of [a]: must not lead back to its predecessor",
        "SPLIT | '' | a b | succession: must have a predecessor"
      })
  void otherNumbersAreRefused(SuccessionType type, String before, String after, String message) {
    assertThatThrownBy(() -> succession(type, before, after))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @EnumSource(SuccessionType.class)
  void onlyATransferLeavesItsPredecessorsStanding(SuccessionType type) {
    Succession succession = succession(type, "a", type == SuccessionType.DISSOLVE ? "" : "b");

    assertThat(succession.endsPredecessors()).isEqualTo(type != SuccessionType.TRANSFER);
  }

  @Test
  void onlyTheOperationalDayHasToBeKnown() {
    Succession merger = succession(SuccessionType.MERGE, "a b", "c");

    assertThat(merger.operational()).isEqualTo(OPERATIONAL);
    assertThat(merger.passed()).isEmpty();
    assertThat(merger.inForce()).isEmpty();
    assertThat(merger.decision()).isEmpty();
  }

  private static Succession succession(SuccessionType type, String before, String after) {
    return Succession.builder()
        .type(type)
        .addAllPredecessors(ids(before))
        .addAllSuccessors(ids(after))
        .operational(OPERATIONAL)
        .build();
  }

  private static List<AgencyId> ids(String text) {
    return text.isEmpty()
        ? List.of()
        : List.of(text.split(" ")).stream().map(AgencyId::of).toList();
  }
}
