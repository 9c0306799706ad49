package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyCode;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyLevel;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.DeclaredKind;
import vn.cchc.agency.FormerState;
import vn.cchc.agency.Succession;
import vn.cchc.agency.SuccessionType;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.TaskId;
import vn.cchc.indicator.TaskShare;
import vn.cchc.indicator.WhenNothingArose;
import vn.cchc.organisation.FunctionId;
import vn.cchc.period.Deadline;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.plan.AreaCatalogue;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Commitment;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.PartialCoverage;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.ReformArea;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Stage;
import vn.cchc.plan.StraightLine;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;

/** Any plan and any register of agencies. */
class AnyPlan extends AnyValue {
  private int number;

  AnyPlan(Random random) {
    super(random);
  }

  private String freshId() {
    return "id-" + number++;
  }

  Plan plan() {
    return Plan.builder()
        .id(PlanId.of("cchc-2020"))
        .title(text())
        .period(period())
        .calendar(constant(ReportingCalendar.class))
        .issuer(maybe(this::agency))
        .addAllFocus(list(this::text))
        .decision(maybe(this::document))
        .inForceFrom(maybe(this::date))
        .addAllBasis(list(this::document))
        .addAllIndicators(list(this::indicatorItself))
        .addAllGradeSchemes(list(this::scheme))
        .addAllTargets(list(this::target))
        .declaredTaskGroups(coin() ? OptionalInt.empty() : OptionalInt.of(1 + upTo(8)))
        .addAllAreaCatalogues(catalogues())
        .addAllTaskGroups(list(this::group))
        .build();
  }

  private Indicator indicatorItself() {
    Measure measure = constant(Measure.class);
    Indicator.Builder indicator =
        Indicator.builder()
            .id(IndicatorId.of(freshId()))
            .name(text())
            .measure(measure)
            .unit(unit(measure));
    if (measure == Measure.SHARE && coin()) {
      indicator.derivedFrom(
          new TaskShare(
              constant(TaskShare.Counted.class),
              maybe(() -> GroupId.of("thu-tuc")),
              maybe(this::agency)));
    } else {
      indicator.accumulation(constant(Accumulation.class)).rollUp(constant(RollUp.class));
    }
    return indicator
        .caseName(maybe(this::text))
        .numerator(maybe(this::text))
        .denominator(maybe(this::text))
        .exclusions(maybe(this::text))
        .whenNothingArose(constant(WhenNothingArose.class))
        .build();
  }

  private GradeScheme scheme() {
    return new GradeScheme(
        freshId(),
        ImmutableList.of(
            new GradeScheme.Band("Tốt", Optional.of(new BigDecimal("80.5"))),
            new GradeScheme.Band("Khá", Optional.of(BigDecimal.ZERO)),
            new GradeScheme.Band("Kém", Optional.empty())));
  }

  Target target() {
    Target.Builder target =
        Target.builder()
            .id(TargetId.of(freshId()))
            .group(maybe(() -> GroupId.of("thu-tuc")))
            .text(text())
            .commitment(maybe(() -> constant(Commitment.class)))
            .baseline(
                maybe(
                    () ->
                        coin()
                            ? Baseline.of(period(), quantityOrGrade())
                            : Baseline.ofFigures(period())))
            .period(maybe(this::period))
            .edition(maybe(this::period));
    int kind = upTo(4);
    target.isApproximate(kind > 0 && coin());
    switch (kind) {
      case 0 -> target.due(maybe(this::date));
      case 1 ->
          target
              .edition(Optional.empty())
              .baseline(maybe(() -> Baseline.of(period(), quantityOrGrade())))
              .every(maybe(this::every))
              .due(maybe(this::date))
              .criterion(several())
              .scope(scope());
      case 2 ->
          target
              .due(maybe(this::date))
              .criterion(criterion())
              .scope(scope())
              .indicator(indicator());
      case 3 -> {
        LocalDate from = date();
        target
            .line(new StraightLine(from, signed()))
            .due(maybe(() -> from.plusDays(1)))
            .criterion(Criterion.lessThan(signed()))
            .scope(Scope.aggregate(agency()))
            .indicator(indicator());
      }
      default -> {
        LocalDate first = date();
        Stage last = new Stage(first.plusDays(30), criterion());
        target
            .indicator(indicator())
            .scope(scope())
            .addStages(new Stage(first, criterion()), last)
            .partialCoverage(PartialCoverage.FINAL)
            .criterion(maybe(last::criterion))
            .due(maybe(last::due));
      }
    }
    return target.build();
  }

  private vn.cchc.indicator.Value quantityOrGrade() {
    return coin()
        ? vn.cchc.indicator.Quantity.of(signed())
        : new vn.cchc.indicator.Grade("tot-2020", text());
  }

  private TaskGroup group() {
    return TaskGroup.builder()
        .id(GroupId.of(freshId()))
        .name(text())
        .area(maybe(this::area))
        .addAllTasks(list(this::task))
        .build();
  }

  private ReformArea area() {
    return oneOf(
        () -> ReformArea.parse("NQ30C/3"),
        () -> ReformArea.parse("PARINDEX-2022/" + upTo(9)),
        () -> new ReformArea("QD-" + upTo(2), freshId()));
  }

  private ImmutableList<AreaCatalogue> catalogues() {
    return coin()
        ? ImmutableList.of()
        : ImmutableList.of(
            new AreaCatalogue(
                "QD-1",
                ImmutableList.of(
                    new AreaCatalogue.Area("1", text()), new AreaCatalogue.Area("đ", text()))));
  }

  private Task task() {
    Task.Builder task = Task.builder().id(TaskId.of(freshId())).name(text());
    if (coin()) {
      task.lead(AgencyId.of("chu-tri"));
    } else {
      task.leads(Selection.of("chu-tri").andOfKinds(kind()));
    }
    return task.addAllSupporting(set(this::agency))
        .addAllSupportingKinds(set(this::kind))
        .addAllFunctions(set(() -> FunctionId.of("chức-năng-" + upTo(9))))
        .addAllDissolves(set(this::agency))
        .product(maybe(this::text))
        .deadline(maybe(this::deadline))
        .assignedBy(maybe(this::document))
        .funding(maybe(this::text))
        .note(maybe(this::text))
        .build();
  }

  Deadline deadline() {
    return oneOf(
        () -> new Deadline.By(date()),
        () -> new Deadline.In(period()),
        Deadline.Continuous::new,
        () -> new Deadline.Recurring(constant(Frequency.class)),
        () -> new Deadline.Conditional(text()));
  }

  AgencyRegister register() {
    ImmutableList.Builder<Agency> agencies = ImmutableList.builder();
    for (int i = 0; i < 5; i++) {
      int place = i;
      LocalDate first = date();
      agencies.add(
          Agency.builder()
              .id(AgencyId.of("so-" + i))
              .name(text())
              .kind(kind())
              .parent(i == 0 ? Optional.empty() : maybe(() -> AgencyId.of("so-" + upTo(place - 1))))
              .head(maybe(this::text))
              .code(maybe(this::code))
              .from(maybe(() -> first))
              .until(maybe(() -> first.plusDays(upTo(900))))
              .addAllHistory(i == 0 ? ImmutableList.of() : history())
              .build());
    }
    return AgencyRegister.of(
        agencies.build(), coin() ? ImmutableList.of() : successions(), declaredKinds());
  }

  private ImmutableList<DeclaredKind> declaredKinds() {
    ImmutableList.Builder<DeclaredKind> kinds = ImmutableList.builder();
    for (int i = 0; i <= 2; i++) {
      kinds.add(new DeclaredKind(AgencyKind.of("loai-" + i), text(), constant(AgencyLevel.class)));
    }
    return kinds.build();
  }

  private AgencyCode code() {
    return AgencyCode.parse(coin() ? "H47.15" : "000.00.00.H30");
  }

  private ImmutableList<FormerState> history() {
    LocalDate day = date();
    return ImmutableList.of(
        FormerState.builder().until(day).name(maybe(this::text)).kind(maybe(this::kind)).build(),
        FormerState.builder()
            .until(day.plusDays(1))
            .parent(maybe(() -> AgencyId.of("so-0")))
            .head(maybe(this::text))
            .code(maybe(this::code))
            .build());
  }

  private ImmutableList<Succession> successions() {
    return ImmutableList.of(
        Succession.builder()
            .type(SuccessionType.MERGE)
            .addPredecessors(AgencyId.of("so-3"), AgencyId.of("so-4"))
            .addSuccessors(AgencyId.of("so-1"))
            .passed(maybe(this::date))
            .inForce(maybe(this::date))
            .operational(date())
            .decision(maybe(this::document))
            .build(),
        Succession.builder()
            .type(SuccessionType.DISSOLVE)
            .addPredecessors(AgencyId.of("so-2"))
            .operational(date())
            .build());
  }
}
