package vn.cchc.verdict.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.verdict.Outcome.CONFLICT;
import static vn.cchc.verdict.Outcome.INVALID_DATA;
import static vn.cchc.verdict.Outcome.MET;
import static vn.cchc.verdict.Outcome.NOTHING_AROSE;
import static vn.cchc.verdict.Outcome.NOT_DUE;
import static vn.cchc.verdict.Outcome.NOT_MET;
import static vn.cchc.verdict.Outcome.NO_BASELINE;
import static vn.cchc.verdict.Outcome.NO_DATA;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.verdict.Outcome;

@Tag("V6")
class OutcomeCombinationTest {
  private static final List<Outcome> OF_MEMBERS =
      List.of(CONFLICT, INVALID_DATA, NO_BASELINE, NO_DATA, NOTHING_AROSE, MET, NOT_DUE, NOT_MET);

  /** Every multiset of up to four outcomes: more than four say nothing new. */
  private static List<List<Outcome>> all() {
    List<List<Outcome>> found = new ArrayList<>(List.of(List.of()));
    for (int from = 0, size = 1; size <= 4; size++) {
      int until = found.size();
      for (; from < until; from++) {
        List<Outcome> shorter = found.get(from);
        for (Outcome next : OF_MEMBERS) {
          if (shorter.isEmpty()
              || OF_MEMBERS.indexOf(next) >= OF_MEMBERS.indexOf(shorter.get(shorter.size() - 1))) {
            List<Outcome> longer = new ArrayList<>(shorter);
            longer.add(next);
            found.add(longer);
          }
        }
      }
    }
    return found;
  }

  /**
   * What may yet become of the members: everyone undecided is met or not, and the target is decided
   * when all such ends agree.
   */
  private static boolean isDecided(List<Outcome> members, BigDecimal share, boolean met) {
    long counted = members.stream().filter(one -> one != NOTHING_AROSE).count();
    long sure = members.stream().filter(MET::equals).count();
    long open = members.stream().filter(one -> isOpen(one)).count();
    BigDecimal wanted = share.multiply(BigDecimal.valueOf(counted));
    boolean worst = BigDecimal.valueOf(100 * sure).compareTo(wanted) >= 0;
    boolean best = BigDecimal.valueOf(100 * (sure + open)).compareTo(wanted) >= 0;
    return met ? worst : !best;
  }

  private static boolean isOpen(Outcome outcome) {
    return outcome != MET && outcome != NOT_MET && outcome != NOTHING_AROSE;
  }

  @Test
  void oneThatIsNotMetDecidesElseTheFirstThatIsOpen() {
    for (List<Outcome> members : all()) {
      Outcome outcome = new OutcomeCombination(members).ofAll();
      Outcome expected =
          Stream.of(NOT_MET, CONFLICT, INVALID_DATA, NO_BASELINE, NO_DATA, NOT_DUE, MET)
              .filter(members::contains)
              .findFirst()
              .orElse(members.isEmpty() ? NO_DATA : NOTHING_AROSE);
      assertThat(outcome).as("%s", members).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "33.3", "50", "66.7", "75", "100"})
  void aShareIsDecidedAsSoonAsNobodyOpenCanChangeIt(BigDecimal share) {
    for (List<Outcome> members : all()) {
      if (members.stream().allMatch(NOTHING_AROSE::equals)) {
        continue;
      }
      OutcomeCombination combination = new OutcomeCombination(members);
      assertThat(combination.ofShare(share, true) == MET)
          .as("%s", members)
          .isEqualTo(isDecided(members, share, true));
      assertThat(combination.ofShare(share, true) == NOT_MET)
          .as("%s", members)
          .isEqualTo(isDecided(members, share, false));
      assertThat(combination.ofShare(share, false)).as("%s", members).isNotEqualTo(NOT_MET);
    }
  }

  @Test
  void whereNothingAroseAnywhereNothingAroseAndNobodyIsNoData() {
    for (boolean isDue : new boolean[] {true, false}) {
      assertThat(new OutcomeCombination(List.of(NOTHING_AROSE)).ofShare(BigDecimal.TEN, isDue))
          .isEqualTo(NOTHING_AROSE);
      assertThat(new OutcomeCombination(List.of()).ofShare(BigDecimal.TEN, isDue))
          .isEqualTo(NO_DATA);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MET NOT_MET CONFLICT, NOT_MET, CONFLICT",
    "MET NO_DATA INVALID_DATA, INVALID_DATA, INVALID_DATA",
    "MET NOTHING_AROSE NOTHING_AROSE, MET, MET",
    "NOT_MET NOT_MET NO_DATA, NOT_MET, NOT_MET",
    "MET NOT_MET NOT_MET NO_BASELINE, NOT_MET, NO_BASELINE",
    "NOTHING_AROSE NOTHING_AROSE, NOTHING_AROSE, NOTHING_AROSE"
  })
  void theExamplesOfTheRuleHold(String members, Outcome each, Outcome half) {
    List<Outcome> outcomes = Arrays.stream(members.split(" ")).map(Outcome::valueOf).toList();
    assertThat(new OutcomeCombination(outcomes).ofAll()).isEqualTo(each);
    assertThat(new OutcomeCombination(outcomes).ofShare(BigDecimal.valueOf(50), true))
        .isEqualTo(half);
  }

  @ParameterizedTest
  @CsvSource({"MET NOT_DUE NOT_DUE, NOT_DUE", "MET MET NOT_DUE, MET", "NOT_DUE NO_DATA, NO_DATA"})
  void beforeTheDueDayAShareIsMetOrOpen(String members, Outcome half) {
    List<Outcome> outcomes = Arrays.stream(members.split(" ")).map(Outcome::valueOf).toList();
    assertThat(new OutcomeCombination(outcomes).ofShare(BigDecimal.valueOf(50), false))
        .isEqualTo(half);
  }
}
