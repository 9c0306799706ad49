package vn.cchc.evaluation.naive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.TaskId;
import vn.cchc.indicator.Value;
import vn.cchc.period.Deadline;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.AreaCatalogue;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.FormerBaseline;
import vn.cchc.plan.Plan;
import vn.cchc.plan.ReformArea;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;

/** Sound plans with tasks in which afterwards a few things are written wrongly. */
record AnyFault(Draw draw, List<AgencyId> agencies) {
  private static final AgencyId STRANGER = AgencyId.of("stranger");
  private static final AgencyKind STRANGE = AgencyKind.of("strange/kind");
  private static final List<String> ODD = List.of("-1", "0", "0.5", "1", "50", "100", "101");
  private static final List<String> AREAS =
      List.of(
          "NQ76/6",
          "NQ76-2021/7",
          "NQ30C/01",
          "PARINDEX-2022/8",
          "PARINDEX-2022/9",
          "PARINDEX-2023/1",
          "PARINDEX/1",
          "QD282-2026/a.1",
          "QD282-2026/a");
  private static final List<String> OUTSIDE = List.of("2019", "2021", "2020", "2020-Q1", "2020-12");

  static Plan draw(Draw draw, Situation sound) {
    AnyFault fault = new AnyFault(draw, sound.register().agencies().keySet().asList());
    Plan plan = fault.withTasks(sound.plan());
    for (int i = draw.upTo(3); i > 0; i--) {
      plan = fault.spoilt(plan);
    }
    return plan;
  }

  private Plan withTasks(Plan plan) {
    Plan.Builder whole = plan.toBuilder().issuer(agencies.get(0));
    if (draw.oneIn(2)) {
      whole.addAreaCatalogues(
          new AreaCatalogue(
              "QD282-2026", ImmutableList.of(new AreaCatalogue.Area("a.1", "Lĩnh vực a.1"))));
    }
    List<TaskGroup> groups = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Task task =
          Task.builder()
              .id(TaskId.of("k" + i))
              .name("Nhiệm vụ " + i)
              .lead(draw.of(agencies))
              .deadline(new Deadline.By(plan.days().last()))
              .build();
      groups.add(
          TaskGroup.builder().id(GroupId.of("g" + i)).name("Nhóm " + i).addTasks(task).build());
    }
    return whole.addAllTaskGroups(groups).declaredTaskGroups(2).build();
  }

  private Plan spoilt(Plan plan) {
    Plan.Builder spoilt = plan.toBuilder();
    switch (draw.upTo(12)) {
      case 0:
        return spoilt
            .indicators(plan.indicators().stream().filter(one -> draw.oneIn(2)).toList())
            .build();
      case 1:
        return spoilt
            .gradeSchemes(plan.gradeSchemes().stream().filter(one -> draw.oneIn(2)).toList())
            .build();
      case 2:
        return spoilt.issuer(STRANGER).declaredTaskGroups(1 + draw.upTo(2)).build();
      case 3:
        List<Indicator> indicators = new ArrayList<>(plan.indicators());
        indicators.replaceAll(one -> one.toBuilder().rollUp(draw.of(RollUp.values())).build());
        return spoilt.indicators(indicators).build();
      case 4:
        return spoilt.period(ReportingPeriod.parse(draw.of("2020-H1", "2020-9M", "2019"))).build();
      case 5:
        List<Indicator> totals = new ArrayList<>(plan.indicators());
        totals.replaceAll(one -> one.toBuilder().accumulation(Accumulation.CUMULATIVE).build());
        return spoilt.indicators(totals).build();
      case 6:
        List<TaskGroup> groups = new ArrayList<>(plan.taskGroups());
        groups.replaceAll(this::spoilt);
        return spoilt.taskGroups(groups).build();
      default:
        List<Target> targets = new ArrayList<>(plan.targets());
        int number = draw.upTo(targets.size() - 1);
        targets.set(number, spoilt(targets.get(number)));
        return spoilt.targets(targets).build();
    }
  }

  private TaskGroup spoilt(TaskGroup group) {
    Task old = group.tasks().get(0);
    Task.Builder task = old.toBuilder();
    TaskGroup.Builder spoilt = TaskGroup.builder().id(group.id()).name(group.name());
    switch (draw.upTo(9)) {
      case 0 -> {
        if (draw.oneIn(2)) {
          task.leads(Optional.empty()).lead(AgencyId.of("stranger-lead"));
        } else {
          task.lead(Optional.empty()).leads(oddSelection()).supporting(ImmutableSet.of());
        }
      }
      case 1 -> task.supporting(old.lead().isPresent() ? ImmutableSet.of(STRANGER) : Set.of());
      case 2 -> task.dissolves(ImmutableSet.of(STRANGER));
      case 3 -> task.deadline(new Deadline.By(LocalDate.of(draw.of(2019, 2020, 2021), 12, 1)));
      case 4 -> task.deadline(new Deadline.In(ReportingPeriod.parse(draw.of(OUTSIDE))));
      case 5 -> task.supportingKinds(ImmutableSet.of(AgencyKind.DIVISION, STRANGE));
      default -> spoilt.area(ReformArea.parse(draw.of(AREAS)));
    }
    return spoilt.addTasks(task.build()).build();
  }

  private Target spoilt(Target target) {
    Target.Builder spoilt = target.toBuilder();
    if (draw.oneIn(6)) {
      return spoilt.group(GroupId.of(draw.of("g0", "g9"))).build();
    } else if (target.isQualitative()) {
      return target;
    }
    switch (draw.upTo(6)) {
      case 0, 1:
        return withOddCriterion(target);
      case 2:
        return spoilt.scope(oddScope(target.scope().orElseThrow())).build();
      case 3, 4:
        return withOddBaseline(target);
      case 5:
        return inEveryPeriod(target);
      default:
        spoilt.period(ReportingPeriod.parse(draw.of(OUTSIDE)));
        if (target.stages().isEmpty() && target.line().isEmpty()) {
          spoilt.due(LocalDate.of(draw.of(2019, 2020, 2021), 12, 1));
        }
        return spoilt.build();
    }
  }

  /** Asks for it in every period, of which the window need not consist. */
  private Target inEveryPeriod(Target target) {
    if (target.criterion().isEmpty() || !target.stages().isEmpty() || target.line().isPresent()) {
      return target;
    }
    return target.toBuilder()
        .edition(Optional.empty())
        .baseline(target.baseline().filter(one -> !one.isOfFigures()))
        .every(draw.of(Frequency.MONTH, Frequency.QUARTER, Frequency.HALF_YEAR, Frequency.YEAR))
        .build();
  }

  private Target withOddBaseline(Target target) {
    ReportingPeriod period = ReportingPeriod.parse(draw.of("2018", "2019", "2020-Q1", "2020"));
    Value value =
        draw.oneIn(3) ? Ratio.of(0, 10) : AnyValue.fitting(draw, draw.of(Measure.values()));
    if (value instanceof Ratio ratio && ratio.isOfNothing()) {
      return target;
    }
    Target.Builder spoilt = target.toBuilder();
    if (draw.oneIn(3)) {
      return spoilt
          .baseline(Optional.empty())
          .formerBaselines(List.of(new FormerBaseline(draw.of(agencies), period, value)))
          .build();
    }
    return spoilt.formerBaselines(List.of()).baseline(Baseline.of(period, value)).build();
  }

  private Scope oddScope(Scope scope) {
    if (scope instanceof Scope.Aggregate) {
      return new Scope.Aggregate(STRANGER, ImmutableSet.of(STRANGE, AgencyKind.DEPARTMENT));
    } else if (scope instanceof Scope.OfAgency) {
      return Scope.agency(STRANGER);
    }
    Selection selection = oddSelection();
    return scope instanceof Scope.Share share
        ? Scope.share(share.percent(), selection)
        : Scope.each(selection);
  }

  private Selection oddSelection() {
    Selection.Builder some = Selection.builder();
    if (draw.oneIn(2)) {
      some.agencies(ImmutableSet.of(agencies.get(0), STRANGER, AgencyId.of("another-stranger")));
    }
    if (draw.oneIn(2)) {
      some.kinds(ImmutableSet.of(STRANGE));
    }
    return some.within(STRANGER).build();
  }

  private Target withOddCriterion(Target target) {
    Target.Builder spoilt = target.toBuilder().line(Optional.empty());
    if (target.stages().isEmpty()) {
      return spoilt.criterion(odd(target.criterion().orElseThrow())).build();
    }
    List<Stage> stages = new ArrayList<>(target.stages());
    int number = draw.upTo(stages.size() - 1);
    Stage old = stages.get(number);
    stages.set(number, new Stage(old.due(), odd(old.criterion())));
    if (target.criterion().isPresent()) {
      spoilt.criterion(stages.get(stages.size() - 1).criterion());
    }
    return spoilt.stages(stages).build();
  }

  private Criterion odd(Criterion criterion) {
    if (criterion instanceof Criterion.AllOf all) {
      List<Criterion.Part> parts = new ArrayList<>(all.parts());
      parts.replaceAll(part -> new Criterion.Part(part.indicator(), odd(part.criterion())));
      return Criterion.allOf(parts.toArray(Criterion.Part[]::new));
    } else if (draw.oneIn(4)) {
      AgencyKind kind = draw.of(AgencyKind.DEPARTMENT, STRANGE);
      return Criterion.byKind(ImmutableMap.of(kind, odd()), odd());
    }
    return odd();
  }

  private Criterion odd() {
    BigDecimal bound = new BigDecimal(draw.of(ODD));
    return switch (draw.upTo(10)) {
      case 0, 10 -> Criterion.atLeastGrade(draw.of("s1", "s2", "s9"), draw.of("A", "C", "Z"));
      case 1 -> Criterion.atLeast(bound);
      case 2 -> Criterion.moreThan(bound);
      case 3 -> Criterion.atMost(bound);
      case 4 -> Criterion.lessThan(bound);
      case 5 -> Criterion.exactly(bound);
      case 6 -> Criterion.Change.byAmount(Criterion.Direction.INCREASE, bound.abs());
      case 7 -> Criterion.Change.byPercent(Criterion.Direction.DECREASE, BigDecimal.TEN);
      case 8 -> Criterion.withinTop(1 + draw.upTo(11));
      default -> AnyCriterion.draw(draw, draw.of(Measure.values()));
    };
  }
}
