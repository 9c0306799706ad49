package vn.cchc.examples.report.content;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.plan.TargetId;

/** Agencies by targets, those first that are short of most targets. */
public final class AgencyMatrix {
  private static final int FIRST = 8;

  /**
   * An agency.
   *
   * @param agency its id
   * @param results its result for each target that concerns it
   * @param shortOf of how many targets it is short
   */
  public record Row(AgencyId agency, Map<TargetId, TargetResult> results, long shortOf) {
    static Row of(AgencyId agency, Map<TargetId, TargetResult> results) {
      return new Row(
          agency, results, results.values().stream().filter(AgencyResults::isShort).count());
    }
  }

  private final ImmutableList<Row> rows;

  public AgencyMatrix(Edition edition, AgencyResults agencies) {
    Map<AgencyId, Map<TargetId, TargetResult>> all = new TreeMap<>();
    for (TargetResult target : edition.results()) {
      for (TargetResult one : agencies.of(target)) {
        all.computeIfAbsent(one.agency().orElseThrow(), id -> new HashMap<>())
            .put(target.target(), one);
      }
    }
    this.rows =
        all.entrySet().stream()
            .map(entry -> Row.of(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingLong(Row::shortOf).reversed())
            .collect(ImmutableList.toImmutableList());
  }

  /** {@return all agencies, those first that are short of most targets} */
  public ImmutableList<Row> rows() {
    return rows;
  }

  public boolean isOfSeveral() {
    return rows.size() > 1;
  }

  int agencies() {
    return rows.size();
  }

  int agenciesShort() {
    return (int) rows.stream().filter(row -> row.shortOf() > 0).count();
  }

  /** {@return the first agencies that are short of any target} */
  public List<Row> worst() {
    return rows.stream().filter(row -> row.shortOf() > 0).limit(FIRST).toList();
  }

  /** Returns the sign that shows a result at a glance. */
  public static String sign(TargetResult one) {
    return AgencyResults.isShort(one) ? "✕" : AgencyResults.isReached(one) ? "✓" : "–";
  }
}
