package vn.cchc.evaluation.naive;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Measure;
import vn.cchc.plan.Criterion;

/** Criteria that suit a measure. */
final class AnyCriterion {
  private static final List<String> PERCENTS =
      List.of(
          "0", "25", "33.3", "49.5", "50", "50", "50.05", "60", "60.05", "66.66", "66.67", "75",
          "90", "100", "100", "120");
  private static final List<String> AMOUNTS =
      List.of(
          "-1", "0", "5", "5", "6", "7.25", "9.5", "10", "10", "10.05", "10.5", "11.5", "12", "50",
          "60");

  private AnyCriterion() {}

  static Criterion draw(Draw draw, Measure measure) {
    return switch (measure) {
      case GRADE -> grade(draw);
      case COMPLETION -> Criterion.doneBy();
      case RANK -> draw.oneIn(2) ? Criterion.withinTop(1 + draw.upTo(8)) : number(draw, AMOUNTS);
      case QUANTITY -> draw.oneIn(7) ? grade(draw) : number(draw, AMOUNTS);
      case SHARE, RATIO -> number(draw, PERCENTS);
    };
  }

  /** Draws a criterion, at times one that asks different things of different kinds. */
  static Criterion perhapsByKind(Draw draw, Measure measure) {
    if (!draw.oneIn(8)) {
      return draw(draw, measure);
    }
    ImmutableMap.Builder<AgencyKind, Criterion> kinds = ImmutableMap.builder();
    for (AgencyKind kind : AnyRegister.KINDS) {
      if (draw.oneIn(2)) {
        kinds.put(kind, draw(draw, measure));
      }
    }
    kinds.put(AgencyKind.PROVINCIAL_COMMITTEE, draw(draw, measure));
    return new Criterion.ByKind(kinds.buildOrThrow(), draw(draw, measure));
  }

  /** Draws a threshold with one side, to which a line may lead. */
  static Criterion oneSided(Draw draw, Measure measure) {
    boolean isOfCounts = measure.isOfCounts();
    BigDecimal bound = new BigDecimal(draw.of(isOfCounts ? PERCENTS : AMOUNTS));
    return draw.oneIn(2)
        ? draw.of(Criterion.atLeast(bound), Criterion.moreThan(bound))
        : draw.of(Criterion.atMost(bound), Criterion.lessThan(bound));
  }

  /** Draws where a line begins. */
  static BigDecimal begin(Draw draw, Measure measure) {
    return new BigDecimal(draw.of(measure.isOfCounts() ? PERCENTS : AMOUNTS));
  }

  private static Criterion grade(Draw draw) {
    String scheme = draw.of("s1", "s1", "s1", "s2");
    return Criterion.atLeastGrade(scheme, scheme.equals("s2") ? "A" : draw.of("A", "B"));
  }

  private static Criterion number(Draw draw, List<String> thresholds) {
    BigDecimal bound = new BigDecimal(draw.of(thresholds));
    switch (draw.upTo(9)) {
      case 0, 1, 2:
        return Criterion.atLeast(bound);
      case 3:
        return Criterion.moreThan(bound);
      case 4:
        return Criterion.atMost(bound);
      case 5:
        return Criterion.lessThan(bound);
      case 6:
        return Criterion.exactly(bound);
      case 7:
        BigDecimal high = bound.add(BigDecimal.valueOf(1 + draw.upTo(30)));
        return Criterion.between(
            draw.of(
                Range.closed(bound, high),
                Range.open(bound, high),
                Range.closedOpen(bound, high),
                Range.openClosed(bound, high)));
      default:
        return change(draw);
    }
  }

  static Criterion change(Draw draw) {
    Criterion.Change change = leastChange(draw);
    return change.least().isPresent() && draw.oneIn(3)
        ? change.withAtMost(change.least().get().add(BigDecimal.valueOf(draw.upTo(3))))
        : change;
  }

  private static Criterion.Change leastChange(Draw draw) {
    Criterion.Direction direction = draw.of(Criterion.Direction.values());
    BigDecimal least = BigDecimal.valueOf(draw.of(1L, 5L, 10L, 100L));
    return switch (draw.upTo(2)) {
      case 0 -> Criterion.Change.byPercent(direction, least);
      case 1 -> Criterion.Change.byAmount(direction, draw.oneIn(3) ? BigDecimal.ZERO : least);
      default -> Criterion.Change.any(direction);
    };
  }
}
