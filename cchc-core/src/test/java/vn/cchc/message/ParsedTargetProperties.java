package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.indicator.Unit;
import vn.cchc.parser.ParsedTarget;
import vn.cchc.parser.TargetParser;
import vn.cchc.parser.TargetReading;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.text.Language;

class ParsedTargetProperties {
  private record Asked(Criterion criterion, Optional<Unit> unit) {}

  @Provide
  Arbitrary<ParsedTarget> targets() {
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, 4_000).map(LocalDate.of(2020, 1, 1)::plusDays);
    Arbitrary<ReportingPeriod> years =
        Arbitraries.integers().between(2000, 2099).map(ReportingPeriod::ofYear);
    return Combinators.combine(asked(), days.optional(), years.optional())
        .as(
            (asked, due, year) ->
                new ParsedTarget(
                    "-",
                    asked.criterion(),
                    asked.unit(),
                    Optional.empty(),
                    due,
                    asked.criterion() instanceof Criterion.Change ? year : Optional.empty(),
                    false));
  }

  private static Arbitrary<Asked> asked() {
    Arbitrary<BigDecimal> numbers =
        Arbitraries.integers()
            .between(2, 4)
            .flatMap(
                scale ->
                    Arbitraries.bigDecimals()
                        .between(new BigDecimal("0.01"), new BigDecimal("99999"))
                        .ofScale(scale));
    Arbitrary<Criterion> bounds =
        Combinators.combine(numbers, Arbitraries.integers().between(0, 3))
            .as(
                (number, side) ->
                    switch (side) {
                      case 0 -> Criterion.atLeast(number);
                      case 1 -> Criterion.moreThan(number);
                      case 2 -> Criterion.atMost(number);
                      default -> Criterion.lessThan(number);
                    });
    Arbitrary<Criterion.Direction> directions = Arbitraries.of(Criterion.Direction.class);
    Arbitrary<Asked> changes =
        Combinators.combine(directions, numbers, Arbitraries.integers().between(0, 2))
            .as(
                (direction, number, kind) ->
                    switch (kind) {
                      case 0 ->
                          new Asked(
                              Criterion.Change.byPercent(direction, number),
                              Optional.of(Unit.PERCENT));
                      case 1 ->
                          new Asked(
                              Criterion.Change.byAmount(direction, number),
                              Optional.of(Unit.PERCENTAGE_POINT));
                      default -> new Asked(Criterion.Change.any(direction), Optional.empty());
                    });
    Arbitrary<Asked> places =
        Combinators.combine(directions, Arbitraries.integers().between(1, 63))
            .as(
                (direction, number) ->
                    new Asked(
                        Criterion.Change.byAmount(direction, BigDecimal.valueOf(number)),
                        Optional.of(Unit.PLACE)));
    return Arbitraries.oneOf(
        bounds.map(one -> new Asked(one, Optional.of(Unit.PERCENT))),
        changes,
        places,
        Arbitraries.integers()
            .between(1, 63)
            .map(top -> new Asked(Criterion.withinTop(top), Optional.of(Unit.PLACE))),
        Arbitraries.just(new Asked(Criterion.doneBy(), Optional.of(Unit.DONE))));
  }

  @Property
  void whatIsSaidOfATargetIsUnderstoodAsTheSame(
      @ForAll("targets") ParsedTarget target, @ForAll Language language) {
    String said = Messages.of(language).understood(target);

    TargetReading reading = TargetParser.parse(said);

    assertThat(reading.notUnderstood()).as(said).isEmpty();
    assertThat(reading.targets()).as(said).hasSize(1);
    ParsedTarget same = reading.targets().get(0);
    assertThat(same.criterion()).as(said).isEqualTo(target.criterion());
    assertThat(same.unit()).as(said).isEqualTo(target.unit());
    assertThat(same.due()).as(said).isEqualTo(target.due());
    assertThat(same.baseline()).as(said).isEqualTo(target.baseline());
  }
}
