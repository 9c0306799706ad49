package vn.cchc.message;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.Observation;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Maintained;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Shortfall;

/** Results of every kind: outcome, criterion, scope, and all that accompanies them. */
final class AnyResult {
  static final Shortfall NO_SHORTFALL = Shortfall.NOT_APPLICABLE;
  private static final int MANY = 7;

  private AnyResult() {}

  /** For whom a target holds, as it shows in a result. */
  enum Shape {
    AGENCY,
    AGGREGATE,
    EACH,
    SHARE,
    PARTS
  }

  private static Observation figure(String agency, Optional<String> source) {
    return Observation.builder()
        .subject(IndicatorId.of("ho-so"))
        .agency(AgencyId.of(agency))
        .period(ReportingPeriod.ofYear(2020))
        .value(source.isPresent() ? Quantity.printed("60.0") : Ratio.of(1, 2))
        .recordedAt(Instant.EPOCH)
        .source(source)
        .build();
  }

  static Observation figure(ReportingPeriod period) {
    return Observation.builder()
        .subject(IndicatorId.of("ho-so"))
        .agency(AgencyId.of("so"))
        .period(period)
        .value(Ratio.of(1, 2))
        .recordedAt(Instant.EPOCH)
        .build();
  }

  static Remark remark(RemarkCode code, int figures) {
    return new Remark(
        code,
        IntStream.range(0, figures)
            .mapToObj(i -> figure("so-" + i, Optional.of("x").filter(any -> i % 2 == 0)))
            .collect(ImmutableList.toImmutableList()));
  }

  static List<Remark> reasons(Outcome outcome) {
    return outcome == Outcome.CONFLICT
        ? List.of(remark(RemarkCode.FIGURES_DIFFER, 2), remark(RemarkCode.PERIODS_OVERLAP, 2))
        : List.of(remark(RemarkCode.PART_EXCEEDS_WHOLE, 1), remark(RemarkCode.TOO_LARGE, MANY));
  }

  static Coverage coverage(int reported, int silent, int partial) {
    return new Coverage(reported, reported + silent, ids("so-x", silent), ids("so-", partial));
  }

  private static ImmutableList<AgencyId> ids(String prefix, int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> AgencyId.of(prefix + i))
        .collect(ImmutableList.toImmutableList());
  }

  static ImmutableTargetResult.Builder of(AnyJudgedValue judgement, Outcome outcome, Shape shape) {
    return switch (shape) {
      case AGENCY, AGGREGATE -> judgement.result(outcome);
      case EACH -> several(judgement, outcome).addAllMembers(members(judgement, outcome));
      case SHARE -> {
        List<TargetResult> members = members(judgement, outcome);
        long met = members.stream().filter(one -> one.outcome() == Outcome.MET).count();
        yield several(judgement, outcome)
            .addAllMembers(members)
            .shareOfAgencies(BigDecimal.valueOf(outcome == Outcome.NOT_MET ? 100 : 80))
            .actual(
                outcome == Outcome.NOTHING_AROSE ? Ratio.of(0, 0) : Ratio.of(met, members.size()));
      }
      case PARTS ->
          ImmutableTargetResult.builder()
              .target(TargetId.of("t"))
              .criterion(allOf(judgement))
              .due(AnyJudgedValue.DUE)
              .outcome(outcome)
              .isFinal(false)
              .shortfall(NO_SHORTFALL)
              .addParts(judgement.result(outcome).build());
    };
  }

  /** Returns the sentences where agencies are to meet several criteria, or those of their kind. */
  static List<TargetResult> ofSeveralCriteria(AnyJudgedValue judgement, Outcome outcome) {
    return Stream.of(
            allOf(judgement),
            Criterion.byKind(
                Map.of(AgencyKind.DIVISION, judgement.verdict().criterion()),
                judgement.verdict().criterion()))
        .map(
            criterion ->
                several(criterion, outcome).addAllMembers(members(judgement, outcome)).build())
        .toList();
  }

  private static Criterion allOf(AnyJudgedValue judgement) {
    return new Criterion.AllOf(
        ImmutableList.of(
            new Criterion.Part(IndicatorId.of("ho-so"), judgement.verdict().criterion())));
  }

  private static ImmutableTargetResult.Builder several(AnyJudgedValue judgement, Outcome outcome) {
    return several(judgement.verdict().criterion(), outcome);
  }

  private static ImmutableTargetResult.Builder several(Criterion criterion, Outcome outcome) {
    return ImmutableTargetResult.builder()
        .target(TargetId.of("t"))
        .indicator(IndicatorId.of("ho-so"))
        .criterion(criterion)
        .due(AnyJudgedValue.DUE)
        .outcome(outcome)
        .isFinal(false)
        .shortfall(NO_SHORTFALL);
  }

  private static List<TargetResult> members(AnyJudgedValue judgement, Outcome outcome) {
    List<TargetResult> members = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      members.add(judgement.result(outcome).agency(AgencyId.of("so-" + i)).build());
    }
    members.add(judgement.result(judgement.verdict().outcome()).agency(AgencyId.of("z")).build());
    return members;
  }

  /** Everything that may accompany an outcome, in all its combinations but the caveats. */
  static List<Consumer<ImmutableTargetResult.Builder>> extras(
      AnyJudgedValue judgement, Shape shape) {
    List<Consumer<ImmutableTargetResult.Builder>> extras = new ArrayList<>();
    List<Optional<Pace>> paces = new ArrayList<>(List.of(Optional.empty()));
    Arrays.stream(Pace.values()).map(Optional::of).forEach(paces::add);
    List<Optional<Maintained>> kept = new ArrayList<>(List.of(Optional.empty()));
    Arrays.stream(Maintained.values()).map(Optional::of).forEach(kept::add);
    List<Coverage> coverages =
        switch (shape) {
          case AGENCY -> List.of(coverage(1, 0, 0), coverage(0, 1, 0), coverage(1, 0, 1));
          case AGGREGATE, PARTS ->
              List.of(coverage(9, 0, 0), coverage(9, MANY, 0), coverage(1200, 1, MANY));
          case EACH, SHARE -> List.of(coverage(MANY, 1, 1)); // told by the members' outcomes
        };
    for (Optional<Pace> pace : paces) {
      for (Optional<Maintained> maintained : kept) {
        for (Coverage coverage : coverages) {
          for (boolean isStaged : new boolean[] {false, true}) {
            extras.add(
                result ->
                    result
                        .pace(pace)
                        .maintained(maintained)
                        .coverage(coverage)
                        .addAllStages(isStaged ? stages(judgement) : List.of()));
          }
        }
      }
    }
    return extras;
  }

  private static List<TargetResult> stages(AnyJudgedValue judgement) {
    return List.of(
        judgement.result(Outcome.NO_DATA).build(),
        judgement.result(judgement.verdict().outcome()).build());
  }
}
