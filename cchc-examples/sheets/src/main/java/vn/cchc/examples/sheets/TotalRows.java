package vn.cchc.examples.sheets;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
  private static final int DEEPEST = 32;

  private final AgencyRegister agencies;
  private final Map<AgencyId, PlausibilityCheck.Placed> figures = new TreeMap<>();
  private final Map<AgencyId, List<PlausibilityCheck.Placed>> below = new TreeMap<>();
  private final Map<AgencyId, List<PlausibilityCheck.Placed>> nearest = new TreeMap<>();

  TotalRows(AgencyRegister agencies, List<PlausibilityCheck.Placed> placed) {
    this.agencies = agencies;
    placed.forEach(one -> figures.put(one.observation().agency(), one));
    placed.forEach(this::climb);
  }

  /** Notes a figure with each agency above its own that has a figure too. */
  private void climb(PlausibilityCheck.Placed figure) {
    var day = figure.observation().period().days(ReportingCalendar.CALENDAR).last();
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
            refused.putIfAbsent(total.row(), refusal(total, parts.size()));
          }
        });
  }

  private Refusal refusal(PlausibilityCheck.Placed total, int parts) {
    AgencyId agency = total.observation().agency();
    String name = agencies.find(agency).map(Agency::name).orElse(agency.value());
    return new Refusal(
        total.row().sheet(),
        total.row().row(),
        "",
        RefusalCode.TOTAL_OF_OTHERS,
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
      BigInteger numerators = BigInteger.ZERO;
      BigInteger denominators = BigInteger.ZERO;
      for (PlausibilityCheck.Placed part : parts) {
        if (part.observation().value() instanceof Ratio some) {
          numerators = numerators.add(BigInteger.valueOf(some.numerator()));
          denominators = denominators.add(BigInteger.valueOf(some.denominator()));
        }
      }
      return denominators.signum() > 0
          && numerators.equals(BigInteger.valueOf(ratio.numerator()))
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
