package vn.cchc.examples.sheets;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingCalendar;

/**
 * Finds rows that repeat the sum of the agencies below theirs: the total of the table under the
 * name of the province or of a parent. All figures are of one indicator and period.
 */
final class TotalRows {
  private static final int LEAST_PARTS = 2;
  private static final int LEAST_OTHERS = 3;
  private static final int DEEPEST = 32;

  private final AgencyRegister agencies;
  private final Map<AgencyId, PlausibilityCheck.Placed> figures = new LinkedHashMap<>();
  private final Map<AgencyId, List<PlausibilityCheck.Placed>> below = new TreeMap<>();
  private final Map<AgencyId, List<PlausibilityCheck.Placed>> nearest = new TreeMap<>();

  private final boolean isSpoilt;
  private final List<Refusal> warnings;

  /**
   * Makes a search.
   *
   * @param isSpoilt whether other rows of the sheet were refused, so that sums may lack them
   * @param warnings takes what is only perhaps a total
   */
  TotalRows(
      AgencyRegister agencies,
      List<PlausibilityCheck.Placed> placed,
      boolean isSpoilt,
      List<Refusal> warnings) {
    this.agencies = agencies;
    this.isSpoilt = isSpoilt;
    this.warnings = warnings;
    placed.forEach(one -> figures.put(one.observation().agency(), one));
    LocalDate day = placed.get(0).observation().period().days(ReportingCalendar.CALENDAR).last();
    placed.forEach(one -> climb(one, day));
  }

  /** Notes a figure with each agency above its own that has a figure too. */
  private void climb(PlausibilityCheck.Placed figure, LocalDate day) {
    Optional<AgencyId> above =
        agencies.find(figure.observation().agency()).flatMap(one -> one.parentOn(day));
    boolean isNearest = true;
    for (int level = 0; above.isPresent() && level < DEEPEST; level++) {
      AgencyId parent = above.orElseThrow();
      if (figures.containsKey(parent)) {
        below.computeIfAbsent(parent, key -> new ArrayList<>()).add(figure);
        if (isNearest) {
          nearest.computeIfAbsent(parent, key -> new ArrayList<>()).add(figure);
        }
        isNearest = false;
      }
      above = agencies.find(parent).flatMap(one -> one.parentOn(day));
    }
  }

  /** Notes a refusal of each row that is a total. */
  void find(Map<AcceptedRow, Refusal> refused) {
    below.forEach(
        (parent, parts) -> {
          PlausibilityCheck.Placed total = figures.get(parent);
          if (total != null
              && (isSum(total, parts) || isSum(total, nearest.getOrDefault(parent, List.of())))) {
            refused.putIfAbsent(
                total.row(), refusal(total, RefusalCode.TOTAL_OF_OTHERS, parts.size()));
          } else if (total != null && mayBeSum(total, parts)) {
            warnings.add(refusal(total, RefusalCode.PERHAPS_TOTAL, parts.size()));
          }
        });
    warnOfSumOfAll(refused);
  }

  /** Returns whether one count alone is the sum, or could be with the rows that were refused. */
  private boolean mayBeSum(PlausibilityCheck.Placed total, List<PlausibilityCheck.Placed> parts) {
    if (parts.size() < LEAST_PARTS || !(total.observation().value() instanceof Ratio ratio)) {
      return false;
    }
    BigInteger numerators = sum(parts, Ratio::numerator);
    BigInteger denominators = sum(parts, Ratio::denominator);
    int first = BigInteger.valueOf(ratio.numerator()).compareTo(numerators);
    int second = BigInteger.valueOf(ratio.denominator()).compareTo(denominators);
    boolean isOne =
        (first == 0 && numerators.signum() > 0) || (second == 0 && denominators.signum() > 0);
    return (isSpoilt && first >= 0 && second >= 0) || (isOne && parts.size() >= LEAST_OTHERS);
  }

  private static BigInteger sum(List<PlausibilityCheck.Placed> parts, ToLongFunction<Ratio> count) {
    BigInteger sum = BigInteger.ZERO;
    for (PlausibilityCheck.Placed part : parts) {
      if (part.observation().value() instanceof Ratio ratio) {
        sum = sum.add(BigInteger.valueOf(count.applyAsLong(ratio)));
      }
    }
    return sum;
  }

  /** Warns of the total under the name of whoever put the table together: half of all counts. */
  private void warnOfSumOfAll(Map<AcceptedRow, Refusal> refused) {
    List<PlausibilityCheck.Placed> all =
        figures.values().stream()
            .filter(one -> one.observation().value() instanceof Ratio)
            .filter(one -> !refused.containsKey(one.row()))
            .toList();
    if (all.size() <= LEAST_OTHERS) {
      return;
    }
    BigInteger numerators = sum(all, Ratio::numerator);
    BigInteger denominators = sum(all, Ratio::denominator);
    for (PlausibilityCheck.Placed one : all) {
      if (one.observation().value() instanceof Ratio ratio
          && ratio.denominator() > 0
          && isHalf(ratio.numerator(), numerators)
          && isHalf(ratio.denominator(), denominators)) {
        warnings.add(refusal(one, RefusalCode.PERHAPS_TOTAL, all.size() - 1));
      }
    }
  }

  private static boolean isHalf(long count, BigInteger sum) {
    return BigInteger.valueOf(count).shiftLeft(1).equals(sum);
  }

  private Refusal refusal(PlausibilityCheck.Placed total, RefusalCode code, int parts) {
    AgencyId agency = total.observation().agency();
    String name = agencies.find(agency).map(Agency::name).orElse(agency.value());
    return new Refusal(
        total.row().sheet(),
        total.row().row(),
        "",
        code,
        Integer.toString(parts),
        Labels.quoted(name) + ": " + total.observation().value());
  }

  private static boolean isSum(
      PlausibilityCheck.Placed total, List<PlausibilityCheck.Placed> parts) {
    if (parts.size() < LEAST_PARTS) {
      return false;
    }
    Value value = total.observation().value();
    if (value instanceof Ratio ratio) {
      BigInteger denominators = sum(parts, Ratio::denominator);
      return denominators.signum() > 0
          && sum(parts, Ratio::numerator).equals(BigInteger.valueOf(ratio.numerator()))
          && denominators.equals(BigInteger.valueOf(ratio.denominator()));
    }
    if (value instanceof Quantity quantity) {
      BigDecimal sum = BigDecimal.ZERO;
      for (PlausibilityCheck.Placed part : parts) {
        sum = part.observation().value() instanceof Quantity some ? sum.add(some.amount()) : sum;
      }
      return sum.signum() != 0 && sum.compareTo(quantity.amount()) == 0;
    }
    return false;
  }
}
