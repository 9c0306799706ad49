package vn.cchc.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.observation.Observations;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;

/** A plan of 2020 with one target, a province with departments a, b and c, and their figures. */
final class World {
  static final LocalDate IN_JANUARY = LocalDate.of(2021, 1, 15);
  static final Instant AT_NEW_YEAR = Instant.parse("2020-12-31T10:00:00Z");
  static final Instant AT_ONCE = Instant.parse("2020-01-01T00:00:00Z");
  static final AgencyId PROVINCE = AgencyId.of("tinh");
  static final Scope OF_A = Scope.agency(AgencyId.of("a"));
  static final Scope OF_ALL = Scope.aggregate(PROVINCE);
  static final Scope OF_EACH = Scope.each(Selection.ofKinds(AgencyKind.DEPARTMENT));

  private final List<Observation> observations = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private final List<GradeScheme> schemes = new ArrayList<>();
  private AgencyRegister agencies = register();
  private ReportingCalendar calendar = ReportingCalendar.CALENDAR;

  static World of(Measure measure, Accumulation accumulation, RollUp rollUp) {
    return of(indicator("i", measure).accumulation(accumulation).rollUp(rollUp).build());
  }

  static World of(Indicator... indicators) {
    World world = new World();
    world.indicators.addAll(List.of(indicators));
    return world;
  }

  static World ofShares() {
    return of(Measure.SHARE, Accumulation.ADDITIVE, RollUp.POOLED);
  }

  static Indicator.Builder indicator(String id, Measure measure) {
    return Indicator.builder().id(IndicatorId.of(id)).name("Chỉ số " + id).measure(measure);
  }

  World among(AgencyRegister register) {
    agencies = register;
    return this;
  }

  static AgencyRegister register() {
    List<Agency> agencies = new ArrayList<>();
    agencies.add(province().build());
    for (String id : List.of("a", "b", "c")) {
      agencies.add(department(id).build());
    }
    return AgencyRegister.of(agencies);
  }

  static Agency.Builder province() {
    return Agency.builder().id(PROVINCE).name("UBND tỉnh").kind(AgencyKind.PROVINCIAL_COMMITTEE);
  }

  static Agency.Builder department(String id) {
    return Agency.builder()
        .id(AgencyId.of(id))
        .name("Sở " + id)
        .kind(AgencyKind.DEPARTMENT)
        .parent(PROVINCE);
  }

  World by(ReportingCalendar other) {
    calendar = other;
    return this;
  }

  World grading(GradeScheme scheme) {
    schemes.add(scheme);
    return this;
  }

  static Observation.Builder figure(String agency, String period, Value value) {
    return figure("i", agency, period, value);
  }

  static Observation.Builder figure(String indicator, String agency, String period, Value value) {
    return Observation.builder()
        .subject(IndicatorId.of(indicator))
        .agency(AgencyId.of(agency))
        .period(ReportingPeriod.parse(period))
        .value(value);
  }

  World with(String agency, String period, Value value) {
    return with(figure(agency, period, value).recordedAt(inTime(period, value)).build());
  }

  /** In the morning of the last day of a period, or of the day on which something was done. */
  private Instant inTime(String period, Value value) {
    LocalDate last = ReportingPeriod.parse(period).days(calendar).last();
    LocalDate done =
        value instanceof Completion completion ? completion.completedOn().orElse(last) : last;
    return done.atTime(1, 0).toInstant(ZoneOffset.UTC);
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
    return target(scope).criterion(criterion);
  }

  static Target.Builder target(Scope scope) {
    return target("t", "i", scope);
  }

  static Target.Builder target(String id, String indicator, Scope scope) {
    return Target.builder()
        .id(TargetId.of(id))
        .text("chỉ tiêu")
        .indicator(IndicatorId.of(indicator))
        .scope(scope);
  }

  TargetResult judge(Scope scope, Criterion criterion) {
    return judge(target(scope, criterion).build(), IN_JANUARY);
  }

  TargetResult judge(Target target, LocalDate asOf) {
    return report(target, asOf).results().get(0);
  }

  TargetResult judge(Target.Builder target) {
    return judge(target.build(), IN_JANUARY);
  }

  EvaluationReport report(Target target, LocalDate asOf) {
    return report(List.of(target), asOf);
  }

  EvaluationReport report(List<Target> targets, LocalDate asOf) {
    return Evaluator.evaluate(plan(targets).build(), agencies, observations(), asOf);
  }

  Plan.Builder plan(Target target) {
    return plan(List.of(target));
  }

  Plan.Builder plan(List<Target> targets) {
    return Plan.builder()
        .id(PlanId.of("p"))
        .title("Kế hoạch")
        .period(ReportingPeriod.ofYear(2020))
        .calendar(calendar)
        .addAllIndicators(indicators)
        .addAllGradeSchemes(schemes)
        .addAllTargets(targets);
  }

  Observations observations() {
    return Observations.of(observations);
  }
}
