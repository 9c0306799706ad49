package vn.cchc.evaluation.naive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Commitment;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.FormerBaseline;
import vn.cchc.plan.PartialCoverage;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Stage;
import vn.cchc.plan.StraightLine;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;

/** Targets of every scope and criterion, some with stages, windows and days of their own. */
record AnyTarget(Draw draw, List<Indicator> indicators, List<AgencyId> agencies) {
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2020, 3, 31),
          LocalDate.of(2020, 6, 30),
          LocalDate.of(2020, 9, 1),
          LocalDate.of(2020, 12, 14),
          LocalDate.of(2020, 12, 31),
          LocalDate.of(2021, 1, 20));

  Target draw(int number) {
    Target.Builder target =
        Target.builder().id(TargetId.of("t" + number)).text("chỉ tiêu " + number);
    if (draw.oneIn(25)) {
      return target.build();
    }
    if (draw.oneIn(6)) {
      line(target);
      return often(target);
    }
    target.scope(scope());
    Supply supply = supply(target);
    if (draw.oneIn(4)) {
      stages(target, supply);
    } else {
      target.criterion(supply.next());
      if (draw.oneIn(4)) {
        target.due(draw.of(DAYS));
      }
    }
    return often(target);
  }

  private Target often(Target.Builder target) {
    draw.onceIn(2, () -> draw.of(Commitment.values())).ifPresent(target::commitment);
    if (draw.oneIn(9)) {
      target.period(ReportingPeriod.parse(draw.of("2020-H1", "2020-9M", "2020-Q2", "2020")));
    }
    if (draw.oneIn(14)) {
      target.edition(ReportingPeriod.parse(draw.of("2019", "2020", "2020", "2020-H1", "2020-Q1")));
    }
    target.isApproximate(draw.oneIn(12));
    if (draw.oneIn(4)) {
      target.partialCoverage(PartialCoverage.FINAL);
    }
    return draw.oneIn(3) ? everyPeriod(target.build()) : target.build();
  }

  /** Asks for it in every period of a window of whole periods, if it can be asked for so. */
  private Target everyPeriod(Target target) {
    boolean isOfTotals =
        indicators.stream()
            .filter(one -> one.accumulation() == Accumulation.CUMULATIVE)
            .anyMatch(one -> isOn(target, one));
    if (target.criterion().isEmpty()
        || target.baseline().filter(Baseline::isOfFigures).isPresent()
        || !target.stages().isEmpty()
        || target.line().isPresent()
        || isOfTotals) {
      return target;
    }
    String window = draw.of("2020", "2020", "2020-H1", "2020-9M", "2020-Q2");
    List<Frequency> whole = new ArrayList<>(List.of(Frequency.MONTH, Frequency.QUARTER));
    if (window.equals("2020") || window.equals("2020-H1")) {
      whole.add(Frequency.HALF_YEAR);
    }
    if (window.equals("2020")) {
      whole.add(Frequency.YEAR);
    }
    return target.toBuilder()
        .period(ReportingPeriod.parse(window))
        .every(draw.oneIn(2) ? Frequency.QUARTER : draw.of(whole))
        .edition(Optional.empty())
        .due(Optional.empty())
        .build();
  }

  private static boolean isOn(Target target, Indicator indicator) {
    if (target.criterion().orElse(null) instanceof Criterion.AllOf all) {
      return all.parts().stream().anyMatch(part -> part.indicator().equals(indicator.id()));
    }
    return target.indicator().equals(Optional.of(indicator.id()));
  }

  /** Where the criteria of one target come from. */
  private interface Supply {
    Criterion next();
  }

  private Supply supply(Target.Builder target) {
    if (draw.oneIn(8)) {
      int parts = 1 + draw.upTo(2);
      Indicator first = draw.of(indicators);
      baselines(target, first);
      return () -> {
        ImmutableList.Builder<Criterion.Part> all = ImmutableList.builder();
        for (int i = 0; i < parts; i++) {
          Indicator indicator = i == 0 ? first : draw.of(indicators);
          all.add(
              new Criterion.Part(
                  indicator.id(), AnyCriterion.perhapsByKind(draw, indicator.measure())));
        }
        return new Criterion.AllOf(all.build());
      };
    }
    Indicator indicator = draw.of(indicators);
    target.indicator(indicator.id());
    boolean isComparedWithFigures = baselines(target, indicator);
    boolean isChange = isComparedWithFigures && indicator.measure().isOfCounts() && draw.oneIn(2);
    return () ->
        isChange
            ? AnyCriterion.change(draw)
            : AnyCriterion.perhapsByKind(draw, indicator.measure());
  }

  /** Draws baselines, and returns whether it is one that figures are to give. */
  private boolean baselines(Target.Builder target, Indicator indicator) {
    ReportingPeriod year = ReportingPeriod.ofYear(2019);
    if (draw.oneIn(3)) {
      target.baseline(
          Baseline.ofFigures(
              ReportingPeriod.parse(draw.of("2019", "2019-Q4", "2020-Q1", "2020-Q1", "2020-H1"))));
      return true;
    } else if (draw.oneIn(2)) {
      baseline(indicator).ifPresent(value -> target.baseline(Baseline.of(year, value)));
    } else if (draw.oneIn(3)) {
      for (int i = draw.upTo(2); i >= 0; i--) {
        AgencyId former = AgencyId.of("former-" + i);
        baseline(indicator)
            .ifPresent(value -> target.addFormerBaselines(new FormerBaseline(former, year, value)));
      }
    }
    return false;
  }

  private Optional<Value> baseline(Indicator indicator) {
    Value value = AnyValue.fitting(draw, indicator.measure());
    boolean isOfNothing = value instanceof Ratio ratio && ratio.isOfNothing();
    return isOfNothing || Series.misfit(indicator, value).isPresent()
        ? Optional.empty()
        : Optional.of(value);
  }

  private void line(Target.Builder target) {
    List<Indicator> numbered =
        indicators.stream()
            .filter(one -> one.measure().isOfCounts() || one.measure() == Measure.QUANTITY)
            .toList();
    Indicator indicator = draw.of(numbered.isEmpty() ? indicators : numbered);
    target
        .indicator(indicator.id())
        .scope(draw.oneIn(2) ? Scope.agency(draw.of(agencies)) : aggregate());
    baselines(target, indicator);
    if (numbered.isEmpty() && indicator.measure() != Measure.RANK) {
      target.criterion(AnyCriterion.draw(draw, indicator.measure()));
      return;
    }
    LocalDate due = draw.of(DAYS);
    target
        .criterion(AnyCriterion.oneSided(draw, indicator.measure()))
        .line(
            new StraightLine(
                due.minusDays(1 + draw.upTo(400)), AnyCriterion.begin(draw, indicator.measure())));
    if (!draw.oneIn(3)) {
      target.due(due);
    }
  }

  private Scope aggregate() {
    return new Scope.Aggregate(root(), draw.oneIn(3) ? kinds() : ImmutableSet.of());
  }

  private void stages(Target.Builder target, Supply supply) {
    List<Stage> stages = new ArrayList<>();
    for (LocalDate day : DAYS) {
      if (draw.oneIn(3)) {
        stages.add(new Stage(day, supply.next()));
      }
    }
    if (stages.isEmpty()) {
      stages.add(new Stage(draw.of(DAYS), supply.next()));
    }
    target.addAllStages(stages);
    Stage last = stages.get(stages.size() - 1);
    if (draw.oneIn(2)) {
      target.criterion(last.criterion());
    }
    if (draw.oneIn(2)) {
      target.due(last.due());
    }
  }

  private Scope scope() {
    return switch (draw.upTo(6)) {
      case 0, 1 -> Scope.agency(draw.of(agencies));
      case 2, 3 -> aggregate();
      case 4 -> Scope.each(selection());
      default ->
          Scope.share(
              new BigDecimal(draw.of("10", "33.3", "50", "60", "66.67", "80", "100")), selection());
    };
  }

  private AgencyId root() {
    return draw.oneIn(7) ? draw.of(agencies) : agencies.get(0);
  }

  private ImmutableSet<AgencyKind> kinds() {
    Set<AgencyKind> kinds = new TreeSet<>();
    kinds.add(AgencyKind.DEPARTMENT);
    if (draw.oneIn(2)) {
      kinds.add(
          draw.of(
              AgencyKind.DISTRICT_COMMITTEE,
              AgencyKind.PROVINCIAL_COMMITTEE,
              AnyRegister.DECLARED.kind()));
    }
    return ImmutableSet.copyOf(kinds);
  }

  private Selection selection() {
    Set<AgencyId> ids = new TreeSet<>();
    if (draw.oneIn(4)) {
      agencies.stream().filter(id -> !draw.oneIn(3)).forEach(ids::add);
    }
    ImmutableSet<AgencyKind> kinds = draw.oneIn(3) ? kinds() : ImmutableSet.of();
    Optional<AgencyId> within = draw.onceIn(2, this::root);
    return ids.isEmpty() && kinds.isEmpty() && within.isEmpty()
        ? Selection.within(agencies.get(0))
        : Selection.builder().agencies(ids).kinds(kinds).within(within).build();
  }
}
