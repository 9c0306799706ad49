package vn.cchc.evaluation.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Value;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Target;
import vn.cchc.verdict.Contributor;
import vn.cchc.verdict.CoursePoint;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** Every point in which a result differs from what the naive evaluator found. */
final class Comparison {
  private final List<String> differences = new ArrayList<>();

  static List<String> of(Finding finding, TargetResult result) {
    Comparison comparison = new Comparison();
    comparison.compare(result.target().value(), finding, result);
    return comparison.differences;
  }

  private void compare(String where, Finding finding, TargetResult result) {
    same(where, "outcome", finding.outcome, result.outcome());
    same(where, "criterion", finding.criterion, result.criterion());
    same(where, "isFinal", finding.isFinal, result.isFinal());
    same(
        where,
        "actual",
        finding.actual.map(Comparison::plain),
        result.actual().map(Comparison::plain));
    same(
        where,
        "baseline",
        finding.baseline.map(Comparison::plain),
        result.baseline().map(Comparison::plain));
    same(
        where,
        "margin",
        finding.margin.map(Comparison::lowest),
        result.margin().map(margin -> lowest(Frac.of(margin.exact()))));
    same(where, "unit of margin", finding.marginUnit, result.margin().map(margin -> margin.unit()));
    same(where, "undecided tasks", finding.undecidedTasks, result.undecidedTasks());
    same(where, "shortfall", finding.shortfall, result.shortfall());
    compareCoverage(where, finding, result);
    same(
        where,
        "progress",
        finding.progress.map(exact -> exact.map(Comparison::lowest)),
        result.progress().map(one -> one.exact().map(exact -> lowest(Frac.of(exact)))));
    same(where, "maintained", finding.maintained, result.maintained());
    same(where, "level", finding.level, result.level());
    same(where, "pace", finding.pace, result.pace());
    same(where, "reasons", finding.reasons, codes(result.reasons()));
    same(where, "caveats", finding.caveats, codes(result.caveats()));
    same(
        where,
        "members",
        List.copyOf(finding.members.keySet()),
        result.members().stream().map(member -> member.agency().orElseThrow()).toList());
    for (TargetResult member : result.members()) {
      AgencyId id = member.agency().orElseThrow();
      if (finding.members.containsKey(id)) {
        compare(where + " of " + id, finding.members.get(id), member);
      }
    }
    compareAll(where + " part ", finding.parts, result.parts());
    compareAll(where + " stage ", finding.stages, result.stages());
    same(
        where,
        "periods",
        List.copyOf(finding.periods.keySet()),
        result.periods().stream().map(one -> one.period().orElseThrow().toString()).toList());
    compareAll(where + " period ", List.copyOf(finding.periods.values()), result.periods());
  }

  /** Compares what is found on request: who contributes to a result, and its course (V11, V12). */
  static List<String> ofDetail(
      Situation situation,
      Target target,
      Finding finding,
      TargetResult detailed,
      Optional<ReportingPeriod> shortSince) {
    Comparison comparison = new Comparison();
    Contributions contributions = new Contributions(situation, target);
    Courses courses = new Courses(situation, target);
    String where = target.id().value();
    comparison.sameContributors(
        where,
        target.finalCriterion().isEmpty()
            ? List.of()
            : target.indicator().isPresent() && finding.members.isEmpty()
                ? contributions.ofAggregate(target.indicator().get(), target.finalCriterion().get())
                : contributions.ofMembers(finding),
        detailed.contributors());
    comparison.sameCourse(situation, where, courses.of(Optional.empty()), detailed.course());
    comparison.same(where, "short since", courses.shortSince(), shortSince.map(situation::days));
    for (int i = 0; i < detailed.parts().size(); i++) {
      Criterion.Part part = target.finalCriterion().orElseThrow().parts().get(i);
      TargetResult result = detailed.parts().get(i);
      comparison.sameContributors(
          where + " part " + i,
          contributions.ofAggregate(part.indicator(), part.criterion()),
          result.contributors());
      comparison.sameCourse(
          situation, where + " part " + i, courses.of(Optional.of(i)), result.course());
    }
    return comparison.differences;
  }

  private void sameContributors(
      String where, List<Contributions.One> naive, List<Contributor> actual) {
    same(
        where,
        "contributors",
        naive.stream()
            .map(
                one ->
                    List.of(
                        one.agency(),
                        one.actual().map(Comparison::plain),
                        one.margin().map(Comparison::lowest),
                        one.cases()))
            .toList(),
        actual.stream()
            .map(
                one ->
                    List.of(
                        one.agency(),
                        one.actual().map(Comparison::plain),
                        one.margin().map(margin -> lowest(Frac.of(margin.exact()))),
                        one.existingCases()))
            .toList());
  }

  private void sameCourse(
      Situation situation, String where, Map<Days, Courses.Point> naive, List<CoursePoint> actual) {
    same(
        where,
        "course",
        naive.entrySet().stream()
            .map(
                one ->
                    List.of(
                        one.getKey(),
                        one.getValue().value().map(Comparison::plain),
                        one.getValue().cumulative().map(Comparison::plain),
                        one.getValue().yearBefore().map(Comparison::plain)))
            .toList(),
        actual.stream()
            .map(
                one ->
                    List.of(
                        situation.days(one.period()),
                        one.value().map(Comparison::plain),
                        one.cumulative().map(Comparison::plain),
                        one.yearBefore().map(Comparison::plain)))
            .toList());
  }

  private void compareAll(String where, List<Finding> findings, List<TargetResult> results) {
    same(where, "number", findings.size(), results.size());
    for (int i = 0; i < Math.min(findings.size(), results.size()); i++) {
      compare(where + i, findings.get(i), results.get(i));
    }
  }

  private void compareCoverage(String where, Finding finding, TargetResult result) {
    same(where, "has coverage", finding.hasCoverage, result.coverage().isPresent());
    if (finding.hasCoverage && result.coverage().isPresent()) {
      Coverage coverage = result.coverage().get();
      same(where, "expected", finding.expected, coverage.expected());
      same(where, "reported", finding.expected - finding.silent.size(), coverage.reported());
      same(where, "silent", List.copyOf(finding.silent), coverage.silent());
      same(where, "partial", List.copyOf(finding.partial), coverage.partial());
    }
  }

  /** A mean is one number, whether or not it could be written as a quantity. */
  private static Object plain(Value value) {
    boolean isExact = value instanceof Quantity quantity && quantity.decimals().isEmpty();
    return isExact || value instanceof Mean
        ? lowest(Judge.number(value, 100).orElseThrow())
        : value;
  }

  private static Frac lowest(Frac frac) {
    return new Frac(
        frac.n().divide(frac.n().gcd(frac.d())), frac.d().divide(frac.n().gcd(frac.d())));
  }

  private static Set<RemarkCode> codes(List<Remark> remarks) {
    return remarks.stream().map(Remark::code).collect(Collectors.toSet());
  }

  private void same(String where, String what, Object naive, Object actual) {
    if (!Objects.equals(naive, actual)) {
      differences.add("%s: %s should be %s but is %s".formatted(where, what, naive, actual));
    }
  }
}
