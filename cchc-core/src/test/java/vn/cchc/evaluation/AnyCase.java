package vn.cchc.evaluation;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.WhenNothingArose;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;
import vn.cchc.verdict.Outcome;

/**
 * One target, its indicator, figures that meet and tie often, and the day of the report.
 *
 * @param indicator the indicator
 * @param target the target
 * @param figures the figures, some of them drafts, some recorded after the day
 * @param asOf the day
 */
record AnyCase(Indicator indicator, Target target, List<Observation> figures, LocalDate asOf) {
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2020, 3, 31), LocalDate.of(2020, 8, 15), LocalDate.of(2021, 1, 15));
  private static final Selection DEPARTMENTS = Selection.ofKinds(AgencyKind.DEPARTMENT);

  EvaluationReport report() {
    return report(figures);
  }

  EvaluationReport report(Iterable<Observation> others) {
    return report(World.register(), others);
  }

  EvaluationReport report(AgencyRegister register, Iterable<Observation> others) {
    return Evaluator.evaluate(
        World.of(indicator).plan(target).build(), register, Observations.of(others), asOf);
  }

  Outcome outcome(AgencyRegister register) {
    return report(register, figures).results().get(0).outcome();
  }

  static AgencyRegister withOneMore() {
    List<Agency> agencies = new ArrayList<>(World.register().agencies().values());
    agencies.add(World.department("d").build());
    return AgencyRegister.of(agencies);
  }

  static Arbitrary<AnyCase> any() {
    return Arbitraries.of(Measure.SHARE, Measure.QUANTITY, Measure.RANK, Measure.COMPLETION)
        .flatMap(
            measure ->
                Combinators.combine(
                        indicators(measure),
                        targets(measure),
                        AnyFigure.of(measure).list().ofMaxSize(9),
                        Arbitraries.frequencyOf(
                            Tuple.of(1, Arbitraries.of(DAYS)),
                            Tuple.of(2, Arbitraries.just(DAYS.get(2)))))
                    .as(AnyCase::new));
  }

  private static Arbitrary<Indicator> indicators(Measure measure) {
    return Combinators.combine(
            Arbitraries.of(Accumulation.class),
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(RollUp.class)),
                Tuple.of(
                    5,
                    Arbitraries.of(RollUp.class)
                        .filter(
                            one ->
                                one != RollUp.NONE && one.fits(measure)
                                    || measure == Measure.RANK
                                    || measure == Measure.COMPLETION))),
            Arbitraries.of(WhenNothingArose.class))
        .as(
            (accumulation, rollUp, nothing) ->
                World.indicator("i", measure)
                    .accumulation(accumulation)
                    .rollUp(rollUp)
                    .whenNothingArose(nothing)
                    .build());
  }

  private static Arbitrary<Target> targets(Measure measure) {
    Arbitrary<Scope> scopes =
        Arbitraries.of(
            World.OF_A,
            World.OF_ALL,
            new Scope.Aggregate(World.PROVINCE, ImmutableSet.of(AgencyKind.DEPARTMENT)),
            World.OF_EACH,
            Scope.share(BigDecimal.valueOf(30), DEPARTMENTS),
            Scope.share(BigDecimal.valueOf(50), DEPARTMENTS));
    return Combinators.combine(
            scopes, criteria(measure), Arbitraries.of(DAYS), Arbitraries.of(true, false))
        .as(
            (scope, criterion, due, isStaged) ->
                isStaged
                    ? World.target(scope)
                        .addStages(
                            new Stage(due, criterion),
                            new Stage(LocalDate.of(2021, 6, 1), criterion))
                        .build()
                    : World.target(scope, criterion).due(due).build());
  }

  private static Arbitrary<Criterion> criteria(Measure measure) {
    return switch (measure) {
      case SHARE, RATIO, QUANTITY ->
          Arbitraries.of(
              Criterion.atLeast(50),
              Criterion.moreThan(50),
              Criterion.atMost(50),
              Criterion.between(40, 60),
              Criterion.exactly(50));
      case RANK -> Arbitraries.of(Criterion.withinTop(2), Criterion.atMost(2));
      case COMPLETION, GRADE -> Arbitraries.of(Criterion.doneBy());
    };
  }

  /** Returns a figure like another, but recorded when the report's day was over. */
  Observation tooLate(Observation figure) {
    return like(figure, ObservationStatus.FINAL, Observation.endOf(asOf));
  }

  /** Returns a figure like another, but a draft. */
  static Observation draft(Observation figure) {
    return like(figure, ObservationStatus.DRAFT, figure.recordedAt());
  }

  private static Observation like(Observation figure, ObservationStatus status, Instant at) {
    return Observation.builder()
        .subject(figure.subject())
        .agency(AgencyId.of(figure.agency().value()))
        .period(figure.period())
        .value(figure.value())
        .kind(figure.kind())
        .source(figure.source())
        .status(status)
        .recordedAt(at)
        .build();
  }
}
