package vn.cchc.verdict;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Value;

/**
 * What one agency contributes to the result of several (<i>cơ quan đóng góp vào kết quả chung</i>).
 *
 * @param agency the agency
 * @param actual its value; absent where it is judged by several indicators at once
 * @param margin by how much its value alone meets or misses the target's criterion; absent for
 *     amounts that are added up, and where it has no baseline of its own
 * @param existingCases the fewest of its existing cases that must turn good
 */
public record Contributor(
    AgencyId agency, Optional<Value> actual, Optional<Margin> margin, Cases existingCases) {
  private static final BigInteger NO_CASES = BigInteger.ONE.negate();

  /** Who holds the result back most comes first; who has no margin comes last. */
  private static final Comparator<Contributor> BY_MARGIN =
      Comparator.comparing((Contributor one) -> one.margin.isEmpty())
          .thenComparing(one -> one.margin.map(Margin::exact).orElse(Fraction.ZERO))
          .thenComparing(one -> one.existingCases != Cases.None.IMPOSSIBLE)
          .thenComparing(
              one -> one.existingCases.number().orElse(NO_CASES), Comparator.reverseOrder())
          .thenComparing(Contributor::agency);

  /** Checks that all are given. */
  public Contributor {
    requireNonNull(agency, "agency");
    requireNonNull(actual, "actual");
    requireNonNull(margin, "margin");
    requireNonNull(existingCases, "existingCases");
  }

  /**
   * {@return the order in which contributors are listed: the smallest margin first, then more cases
   * lacking, then by id; those without a margin last}
   */
  public static Comparator<Contributor> byMargin() {
    return BY_MARGIN;
  }
}
