package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Criterion.Change;
import vn.cchc.plan.Criterion.Direction;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Shortfall;
import vn.cchc.verdict.Verdict;

@Tag("V4")
class ShortfallTest {
  private static final int FURTHEST = 2500;
  private static final List<String> BOUNDS = List.of("0", "10", "33.3", "50", "66.7", "99", "100");

  private static Criterion criterion(String words) {
    String[] word = words.split(" ");
    BigDecimal bound = new BigDecimal(word[1]);
    return switch (word[0]) {
      case "atLeast" -> Criterion.atLeast(bound);
      case "moreThan" -> Criterion.moreThan(bound);
      case "atMost" -> Criterion.atMost(bound);
      case "lessThan" -> Criterion.lessThan(bound);
      case "exactly" -> Criterion.exactly(bound);
      case "between" -> Criterion.between(Range.closed(bound, new BigDecimal(word[2])));
      default -> throw new AssertionError(words);
    };
  }

  private static Cases cases(String text) {
    return switch (text) {
      case "impossible" -> Cases.None.IMPOSSIBLE;
      case "n/a" -> Cases.None.NOT_APPLICABLE;
      default -> Cases.of(Long.parseLong(text));
    };
  }

  @ParameterizedTest
  @CsvSource({
    "atLeast 60, 1166, 2000, 34, 85, 0",
    "atLeast 100, 99, 100, 1, impossible, 0",
    "atLeast 60, 70, 100, 0, 0, 16",
    "atLeast 100, 100, 100, 0, 0, 0",
    "atLeast 0, 0, 100, 0, 0, n/a",
    "moreThan 60, 60, 100, 1, 1, 0",
    "moreThan 60, 72, 100, 0, 0, 19",
    "moreThan 100, 100, 100, impossible, impossible, 0",
    "atMost 5, 7, 100, 2, 40, 0",
    "atMost 5, 3, 100, 0, 0, 2",
    "atMost 0, 1, 100, 1, impossible, 0",
    "atMost 100, 100, 100, 0, 0, n/a",
    "lessThan 5, 5, 100, 1, 1, 0",
    "exactly 50, 40, 100, 10, 20, 0",
    "exactly 50, 60, 100, 10, 20, 0",
    "exactly 50, 45, 91, impossible, 1, 0",
    "exactly 50, 50, 100, 0, 0, n/a",
    "exactly 100, 100, 100, 0, 0, 0",
    "exactly 0, 0, 100, 0, 0, 0",
    "between 40 60, 30, 100, 10, 17, 0",
    "between 40 60, 50, 100, 0, 0, n/a",
    "between 50.1 50.4, 0, 2, impossible, impossible, 0",
    "between 60 100, 70, 100, 0, 0, 16",
    "between 0 5, 3, 100, 0, 0, 2"
  })
  void whatIsMissingIsCounted(
      String words, long n, long d, String existing, String fresh, String failures) {
    assertThat(Verdict.of(criterion(words), Ratio.of(n, d)).shortfall())
        .isEqualTo(new Shortfall(cases(existing), cases(fresh), cases(failures)));
  }

  @Test
  void ofAChangeItIsCountedFromWhereTheBaselineLeads() {
    Criterion tenUp = Change.byAmount(Direction.INCREASE, BigDecimal.TEN);
    assertThat(Verdict.of(tenUp, Ratio.of(55, 100), Ratio.of(1, 2)).shortfall())
        .isEqualTo(new Shortfall(Cases.of(5), Cases.of(13), Cases.of(0)));
    Criterion tenDown = Change.byAmount(Direction.DECREASE, BigDecimal.TEN);
    assertThat(Verdict.of(tenDown, Ratio.of(45, 100), Ratio.of(1, 2)).shortfall())
        .isEqualTo(new Shortfall(Cases.of(5), Cases.of(13), Cases.of(0)));
  }

  @Test
  void ofNothingAndOfOtherValuesItDoesNotApply() {
    assertThat(Verdict.of(Criterion.atLeast(60), Ratio.of(0, 0)).shortfall())
        .isEqualTo(Shortfall.NOT_APPLICABLE);
    assertThat(Verdict.of(Criterion.atLeast(60), Quantity.of(1)).shortfall())
        .isEqualTo(Shortfall.NOT_APPLICABLE);
  }

  private static List<Criterion> all() {
    List<Criterion> all = new ArrayList<>();
    for (String bound : BOUNDS) {
      for (String type : List.of("atLeast ", "moreThan ", "atMost ", "lessThan ", "exactly ")) {
        all.add(criterion(type + bound));
      }
      for (String high : BOUNDS) {
        BigDecimal from = new BigDecimal(bound);
        BigDecimal to = new BigDecimal(high);
        if (from.compareTo(to) < 0) {
          for (BoundType low : BoundType.values()) {
            for (BoundType end : BoundType.values()) {
              all.add(Criterion.between(Range.range(from, low, to, end)));
            }
          }
        }
      }
    }
    return all;
  }

  private static boolean meets(Criterion criterion, long n, long d) {
    return 0 <= n && n <= d && Verdict.of(criterion, Ratio.of(n, d)).outcome() == Outcome.MET;
  }

  /** Returns the first number that does, by trying them one after the other. */
  private static Cases first(long until, LongPredicate does) {
    for (long k = 0; k <= until; k++) {
      if (does.test(k)) {
        return Cases.of(k);
      }
    }
    return Cases.None.IMPOSSIBLE;
  }

  /** Every ratio of up to seven cases by every criterion, against a search that tries them all. */
  @Test
  void aSearchThroughSmallNumbersFindsTheSame() {
    for (Criterion criterion : all()) {
      Range<BigDecimal> range = ((Criterion.Threshold) criterion).range();
      for (long d = 1; d <= 7; d++) {
        for (long n = 0; n <= d; n++) {
          long cases = n;
          long of = d;
          Shortfall found = Verdict.of(criterion, Ratio.of(n, d)).shortfall();
          boolean isTooHigh =
              range.hasUpperBound() && !meets(new Criterion.Threshold(upTo(range)), cases, of);
          int step = isTooHigh ? -1 : 1;
          String what = "%s of %s/%s".formatted(criterion, n, d);
          assertThat(found.existingCases())
              .as(what)
              .isEqualTo(first(of, k -> meets(criterion, cases + step * k, of)));
          assertThat(found.newCases())
              .as(what)
              .isEqualTo(
                  first(FURTHEST, k -> meets(criterion, isTooHigh ? cases : cases + k, of + k)));
          if (found.affordableFailures() instanceof Cases.Count most
              && meets(criterion, cases, of)) {
            boolean isMinimum = !range.hasUpperBound() || range.upperEndpoint().intValue() == 100;
            Cases firstMiss =
                first(FURTHEST, k -> !meets(criterion, isMinimum ? cases : cases + k, of + k));
            assertThat(new Cases.Count(most.value().add(BigInteger.ONE)))
                .as(what)
                .isEqualTo(firstMiss);
          }
        }
      }
    }
  }

  private static Range<BigDecimal> upTo(Range<BigDecimal> range) {
    return Range.upTo(range.upperEndpoint(), range.upperBoundType());
  }
}
