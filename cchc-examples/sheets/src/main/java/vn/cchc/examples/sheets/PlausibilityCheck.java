package vn.cchc.examples.sheets;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.name.KnownNames;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.Observation;

/**
 * Looks at the figures of all sheets together for what is not so although each may be: rows of
 * totals under an agency's name, columns shifted by one, one sheet for two periods.
 */
final class PlausibilityCheck {
  private static final int LEAST_ROWS = 2;
  private static final int LEAST_REPEATED = 3;

  private final AgencyRegister agencies;
  private final KnownNames names;

  PlausibilityCheck(AgencyRegister agencies, KnownNames names) {
    this.agencies = agencies;
    this.names = names;
  }

  /** A figure and the row that gave it. */
  record Placed(AcceptedRow row, Observation observation) {}

  /**
   * Checks the rows accepted so far.
   *
   * @param rows the rows
   * @param refusals takes what is refused
   * @param warnings takes what is only probably wrong
   * @return the rows that are left
   */
  List<AcceptedRow> check(List<AcceptedRow> rows, List<Refusal> refusals, List<Refusal> warnings) {
    IdentityHashMap<AcceptedRow, Refusal> refused = new IdentityHashMap<>();
    Map<String, List<Placed>> bySubject = new LinkedHashMap<>();
    Map<String, List<Placed>> byPeriod = new LinkedHashMap<>();
    for (AcceptedRow row : rows) {
      for (Observation one : row.observations()) {
        String subject = row.sheet() + "\n" + one.subject();
        bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(new Placed(row, one));
        byPeriod
            .computeIfAbsent(subject + "\n" + one.period(), key -> new ArrayList<>())
            .add(new Placed(row, one));
      }
    }
    byPeriod.values().forEach(figures -> new TotalRows(agencies, figures).find(refused));
    bySubject.values().forEach(figures -> shifted(figures, refused, warnings));
    repeated(bySubject, warnings);
    refusals.addAll(refused.values());
    return rows.stream().filter(row -> !refused.containsKey(row)).toList();
  }

  /** Where a part is more than its whole in every row, the columns are probably shifted. */
  private void shifted(
      List<Placed> figures, Map<AcceptedRow, Refusal> refused, List<Refusal> warnings) {
    List<Placed> ratios =
        figures.stream()
            .filter(one -> one.observation().value() instanceof Ratio ratio && isSome(ratio))
            .toList();
    boolean isAll =
        ratios.size() >= LEAST_ROWS
            && ratios.stream()
                .map(one -> (Ratio) one.observation().value())
                .allMatch(ratio -> ratio.numerator() > ratio.denominator());
    Optional<Measure> measure =
        figures.get(0).observation().subject() instanceof IndicatorId id
            ? names.find(id).map(Indicator::measure)
            : Optional.empty();
    if (!isAll || measure.filter(Measure.RATIO::equals).isPresent()) {
      return;
    }
    if (measure.isPresent()) {
      ratios.forEach(one -> refused.putIfAbsent(one.row(), shifted(one)));
    } else {
      warnings.add(shifted(ratios.get(0)));
    }
  }

  private static boolean isSome(Ratio ratio) {
    return ratio.numerator() > 0 || ratio.denominator() > 0;
  }

  private static Refusal shifted(Placed figure) {
    return new Refusal(
        figure.row().sheet(),
        figure.row().row(),
        "",
        RefusalCode.SHIFTED_COLUMN,
        "",
        String.valueOf(figure.observation().value()));
  }

  /** Warns of a sheet whose figures are all those of another one, for another period. */
  private static void repeated(Map<String, List<Placed>> bySubject, List<Refusal> warnings) {
    Map<String, List<Placed>> seen = new TreeMap<>();
    bySubject
        .values()
        .forEach(
            figures -> {
              if (figures.size() < LEAST_REPEATED) {
                return;
              }
              Placed first = figures.get(0);
              StringBuilder values = new StringBuilder();
              figures.forEach(
                  one ->
                      values
                          .append(one.observation().subject())
                          .append(one.observation().agency())
                          .append(one.observation().value())
                          .append('\n'));
              List<Placed> before = seen.putIfAbsent(values.toString(), figures);
              if (before != null
                  && !before.get(0).observation().period().equals(first.observation().period())) {
                warnings.add(
                    new Refusal(
                        first.row().sheet(),
                        first.row().row(),
                        "",
                        RefusalCode.REPEATED_SHEET,
                        Labels.quoted(before.get(0).row().sheet()),
                        first.observation().period().toString()));
              }
            });
  }
}
