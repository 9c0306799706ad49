package vn.cchc.examples.sheets;

import com.google.common.collect.HashMultiset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
  private static final int HUNDRED = 100;

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
    Set<String> spoilt = refusals.stream().map(Refusal::sheet).collect(Collectors.toSet());
    IdentityHashMap<AcceptedRow, Refusal> refused = new IdentityHashMap<>();
    Map<String, List<Placed>> bySubject = new LinkedHashMap<>();
    for (AcceptedRow row : rows) {
      for (Observation one : row.observations()) {
        bySubject
            .computeIfAbsent(row.sheet() + "\n" + one.subject(), key -> new ArrayList<>())
            .add(new Placed(row, one));
      }
    }
    List<List<Placed>> byPeriod = new ArrayList<>();
    bySubject.values().forEach(figures -> byPeriod.addAll(periods(figures)));
    byPeriod.forEach(
        figures ->
            new TotalRows(
                    agencies, figures, spoilt.contains(figures.get(0).row().sheet()), warnings)
                .find(refused));
    bySubject.values().forEach(figures -> shifted(figures, refused, warnings));
    bySubject.values().forEach(figures -> ofHundred(figures, warnings));
    repeated(byPeriod, warnings);
    refusals.addAll(refused.values());
    return rows.stream().filter(row -> !refused.containsKey(row)).toList();
  }

  private static Collection<List<Placed>> periods(List<Placed> figures) {
    return figures.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.observation().period(), LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  /** Where all are of 100, they are probably percentages. */
  private static void ofHundred(List<Placed> figures, List<Refusal> warnings) {
    boolean isAll =
        figures.size() >= LEAST_REPEATED
            && figures.stream()
                .allMatch(
                    one ->
                        one.observation().value() instanceof Ratio ratio
                            && ratio.denominator() == HUNDRED);
    if (isAll) {
      AcceptedRow row = figures.get(0).row();
      warnings.add(new Refusal(row.sheet(), row.row(), "", RefusalCode.ALL_OF_HUNDRED, "", ""));
    }
  }

  /** Where a part is in no row less than its whole, the columns are probably shifted. */
  private void shifted(
      List<Placed> figures, Map<AcceptedRow, Refusal> refused, List<Refusal> warnings) {
    List<Placed> ratios =
        figures.stream()
            .filter(one -> one.observation().value() instanceof Ratio ratio && isSome(ratio))
            .toList();
    List<Placed> above =
        ratios.stream()
            .filter(
                one ->
                    one.observation().value() instanceof Ratio ratio
                        && ratio.numerator() > ratio.denominator())
            .toList();
    boolean isAll =
        above.size() >= LEAST_ROWS
            && ratios.stream()
                .map(one -> (Ratio) one.observation().value())
                .allMatch(ratio -> ratio.numerator() >= ratio.denominator());
    Optional<Measure> measure =
        figures.get(0).observation().subject() instanceof IndicatorId id
            ? names.find(id).map(Indicator::measure)
            : Optional.empty();
    if (!isAll || measure.filter(Measure.RATIO::equals).isPresent()) {
      return;
    }
    if (measure.isPresent()) {
      above.forEach(one -> refused.putIfAbsent(one.row(), shifted(one)));
    } else {
      warnings.add(shifted(above.get(0)));
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

  /** Warns of figures that are all those of another period, in this sheet or in another one. */
  private static void repeated(List<List<Placed>> byPeriod, List<Refusal> warnings) {
    List<String> outlines = byPeriod.stream().map(PlausibilityCheck::outline).toList();
    HashMultiset<String> all = HashMultiset.create(outlines);
    Map<String, Placed> seen = new TreeMap<>();
    for (int i = 0; i < byPeriod.size(); i++) {
      List<Placed> figures = byPeriod.get(i);
      if (figures.size() < LEAST_REPEATED || all.count(outlines.get(i)) == 1) {
        continue;
      }
      Placed first = figures.get(0);
      @Nullable Placed before = seen.putIfAbsent(values(figures), first);
      if (before != null && !before.observation().period().equals(first.observation().period())) {
        warnings.add(
            new Refusal(
                first.row().sheet(),
                first.row().row(),
                "",
                RefusalCode.REPEATED_SHEET,
                Labels.quoted(before.row().sheet()),
                first.observation().period().toString()));
      }
    }
  }

  /** Returns what figures that are all the same have in common: how many, and the first by id. */
  private static String outline(List<Placed> figures) {
    Placed first = figures.get(0);
    for (Placed one : figures) {
      if (one.observation().agency().compareTo(first.observation().agency()) < 0) {
        first = one;
      }
    }
    return figures.size() + " " + first.observation().subject() + " " + line(first);
  }

  private static String values(List<Placed> figures) {
    return figures.stream()
        .map(PlausibilityCheck::line)
        .sorted()
        .collect(Collectors.joining("\n", figures.get(0).observation().subject() + "\n", ""));
  }

  private static String line(Placed figure) {
    return figure.observation().agency() + " " + figure.observation().value();
  }
}
