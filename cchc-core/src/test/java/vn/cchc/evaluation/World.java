package vn.cchc.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.observation.Observations;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.target.Criterion;
import vn.cchc.target.Scope;
import vn.cchc.target.Selection;
import vn.cchc.target.Target;
import vn.cchc.target.TargetId;

/** A plan of 2020 with one target, a province with departments a, b and c, and their figures. */
final class World {
  static final LocalDate IN_JANUARY = LocalDate.of(2021, 1, 15);
  static final AgencyId PROVINCE = AgencyId.of("tinh");
  static final Scope OF_A = Scope.agency(AgencyId.of("a"));
  static final Scope OF_ALL = Scope.aggregate(PROVINCE);
  static final Scope OF_EACH = Scope.each(Selection.ofKinds(AgencyKind.DEPARTMENT));

  private final List<Observation> observations = new ArrayList<>();
  private AgencyRegister agencies = register();
  private Indicator indicator = indicator(Measure.SHARE, Accumulation.ADDITIVE, RollUp.POOLED);

  static World of(Measure measure, Accumulation accumulation, RollUp rollUp) {
    World world = new World();
    world.indicator = indicator(measure, accumulation, rollUp);
    return world;
  }

  static World ofShares() {
    return new World();
  }

  private static Indicator indicator(Measure measure, Accumulation accumulation, RollUp rollUp) {
    return Indicator.builder()
        .id(IndicatorId.of("i"))
        .name("I")
        .measure(measure)
        .accumulation(accumulation)
        .rollUp(rollUp)
        .build();
  }

  World among(AgencyRegister register) {
    agencies = register;
    return this;
  }

  static AgencyRegister register() {
    List<Agency> agencies = new ArrayList<>();
    agencies.add(
        Agency.builder()
            .id(PROVINCE)
            .name("UBND tỉnh")
            .kind(AgencyKind.PROVINCIAL_COMMITTEE)
            .build());
    for (String id : List.of("a", "b", "c")) {
      agencies.add(
          Agency.builder()
              .id(AgencyId.of(id))
              .name("Sở " + id)
              .kind(AgencyKind.DEPARTMENT)
              .parent(PROVINCE)
              .build());
    }
    return AgencyRegister.of(agencies);
  }

  static Observation.Builder figure(String agency, String period, Value value) {
    return Observation.builder()
        .subject(IndicatorId.of("i"))
        .agency(AgencyId.of(agency))
        .period(ReportingPeriod.parse(period))
        .value(value);
  }

  static final Instant AT_NEW_YEAR = Instant.parse("2020-12-31T10:00:00Z");

  World with(String agency, String period, Value value) {
    return with(figure(agency, period, value).recordedAt(AT_NEW_YEAR).build());
  }

  World with(String agency, String period, Value value, String recordedAt) {
    return with(figure(agency, period, value).recordedAt(Instant.parse(recordedAt)).build());
  }

  World with(String agency, String period, Value value, ObservationKind kind, String source) {
    return with(
        figure(agency, period, value).recordedAt(AT_NEW_YEAR).kind(kind).source(source).build());
  }

  World with(String agency, String period, Value value, ObservationStatus status) {
    return with(figure(agency, period, value).recordedAt(AT_NEW_YEAR).status(status).build());
  }

  World with(Observation observation) {
    observations.add(observation);
    return this;
  }

  static Target.Builder target(Scope scope, Criterion criterion) {
    return Target.builder()
        .id(TargetId.of("t"))
        .text("chỉ tiêu")
        .indicator(IndicatorId.of("i"))
        .scope(scope)
        .criterion(criterion);
  }

  TargetResult judge(Scope scope, Criterion criterion) {
    return judge(target(scope, criterion).build(), IN_JANUARY);
  }

  TargetResult judge(Target target, LocalDate asOf) {
    return report(target, asOf).result("t");
  }

  EvaluationReport report(Target target, LocalDate asOf) {
    return Evaluator.evaluate(plan(target).build(), agencies, observations(), asOf);
  }

  Plan.Builder plan(Target target) {
    return Plan.builder()
        .id(PlanId.of("p"))
        .title("Kế hoạch")
        .period(ReportingPeriod.ofYear(2020))
        .addIndicators(indicator)
        .addTargets(target);
  }

  Observations observations() {
    return Observations.of(observations);
  }
}
