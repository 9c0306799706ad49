package vn.cchc.evaluation.naive;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.WhenNothingArose;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;

/** A plan, a register, figures and a day, drawn from one source of chance. */
final class AnySituation {
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2020, 3, 31),
          LocalDate.of(2020, 6, 30),
          LocalDate.of(2020, 8, 31),
          LocalDate.of(2020, 9, 30),
          LocalDate.of(2020, 12, 14),
          LocalDate.of(2020, 12, 30),
          LocalDate.of(2020, 12, 31),
          LocalDate.of(2021, 1, 15),
          LocalDate.of(2021, 1, 20),
          LocalDate.of(2021, 6, 1));

  private static final List<LocalDate> LATE =
      List.of(LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 15), LocalDate.of(2021, 1, 20));

  private AnySituation() {}

  static Situation draw(Random random) {
    Draw draw = new Draw(random);
    AgencyRegister register = AnyRegister.draw(draw);
    List<AgencyId> agencies = register.agencies().keySet().asList();
    List<Indicator> indicators = new ArrayList<>();
    for (int i = draw.upTo(2); i >= 0; i--) {
      indicators.add(indicator(draw, "i" + i));
    }
    Plan.Builder plan =
        Plan.builder()
            .id(PlanId.of("p"))
            .title("Kế hoạch")
            .period(ReportingPeriod.parse(draw.oneIn(8) ? draw.of("2020-9M", "2020-H1") : "2020"))
            .calendar(draw.oneIn(5) ? ReportingCalendar.ADMINISTRATIVE : ReportingCalendar.CALENDAR)
            .addAllIndicators(indicators)
            .addAllGradeSchemes(List.of(scored(), unscored()));
    AnyTarget targets = new AnyTarget(draw, indicators, agencies);
    for (int i = draw.upTo(2); i >= 0; i--) {
      plan.addTargets(targets.draw(i));
    }
    LocalDate asOf = draw.oneIn(2) ? draw.of(DAYS) : draw.of(LATE);
    AnyFigures figures = new AnyFigures(draw, register, asOf);
    return new Situation(
        plan.build(),
        register,
        figures.draw(indicators),
        draw.oneIn(5) ? figures.hypothetical(indicators) : List.of(),
        asOf);
  }

  private static Indicator indicator(Draw draw, String id) {
    Measure measure =
        draw.of(
            Measure.SHARE,
            Measure.SHARE,
            Measure.RATIO,
            Measure.QUANTITY,
            Measure.QUANTITY,
            Measure.RANK,
            Measure.GRADE,
            Measure.COMPLETION);
    Indicator.Builder indicator =
        Indicator.builder().id(IndicatorId.of(id)).name("chỉ số " + id).measure(measure);
    indicator.rollUp(rollUp(draw, measure));
    boolean isNumber = measure.isOfCounts() || measure == Measure.QUANTITY;
    if (isNumber) {
      boolean isUsual = measure.isOfCounts() && draw.oneIn(2);
      indicator.accumulation(isUsual ? Accumulation.ADDITIVE : draw.of(Accumulation.values()));
    } else if (draw.oneIn(2)) {
      indicator.accumulation(draw.of(Accumulation.values()));
    }
    if (measure == Measure.RATIO && draw.oneIn(2)) {
      indicator.unit(
          draw.of(
              Unit.of("phút/lượt", 1),
              Unit.of("trên trăm", 100),
              Unit.of("phần nghìn", 1_000),
              Unit.of("phần vạn", 10_000),
              Unit.of("trên 100.000 dân", 100_000)));
    }
    if (measure == Measure.QUANTITY && draw.oneIn(2)) {
      indicator.unit(draw.of(Unit.PERCENT, Unit.POINT, Unit.DAY));
    }
    if (measure.isOfCounts()) {
      indicator.whenNothingArose(draw.of(WhenNothingArose.values()));
    }
    return indicator.build();
  }

  private static RollUp rollUp(Draw draw, Measure measure) {
    if (draw.oneIn(20)) {
      return draw.of(RollUp.values());
    }
    return switch (measure) {
      case SHARE, RATIO -> RollUp.POOLED;
      case QUANTITY -> draw.of(RollUp.SUM, RollUp.MEAN, RollUp.HIGHEST, RollUp.LOWEST);
      case RANK, GRADE, COMPLETION -> RollUp.NONE;
    };
  }

  private static GradeScheme scored() {
    return new GradeScheme("s1", ImmutableList.of(band("A", "10"), band("B", "5"), band("C", "1")));
  }

  private static GradeScheme unscored() {
    return new GradeScheme(
        "s2",
        ImmutableList.of(
            new GradeScheme.Band("A", Optional.empty()),
            new GradeScheme.Band("B", Optional.empty())));
  }

  private static GradeScheme.Band band(String grade, String from) {
    return new GradeScheme.Band(grade, Optional.of(new BigDecimal(from)));
  }
}
