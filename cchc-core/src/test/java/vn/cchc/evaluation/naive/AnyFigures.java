package vn.cchc.evaluation.naive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.text.Decimals;

/** Figures of some agencies: whole series, gaps, overlaps, revisions, repeats and strays. */
record AnyFigures(Draw draw, AgencyRegister register, LocalDate asOf) {
  private static final List<String> CUMULATIVE = List.of("2020-Q1", "2020-H1", "2020-9M", "2020");
  private static final LocalDate LATE_BEGINNING = LocalDate.of(2020, 1, 31);
  private static final List<List<String>> SERIES =
      List.of(
          List.of("2020"),
          List.of("2020"),
          List.of("2020-H1", "2020-H2"),
          List.of("2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4"),
          CUMULATIVE,
          List.of("2020-Q1", "2020-04", "2020-05", "2020-06", "2020-H2"),
          List.of("2020-H1"),
          List.of("2020-Q2"),
          List.of("2020-9M", "2020-Q4"));
  private static final List<String> YEAR_BEFORE =
      List.of("2019", "2019-H1", "2019-Q1", "2019-9M", "2019-04", "2019-12");
  private static final List<String> STRAYS =
      List.of(
          "2019",
          "2019-12",
          "2021",
          "2020-03",
          "2020-Q1",
          "2020-H1",
          "2020-01-01/2020-03-31",
          "2019-12-15/2020-03-14",
          "2020-02-10/2020-04-20",
          "2020-04-01/2020-12-31",
          "2020-01-01/2020-12-31");

  private List<AgencyId> agencies() {
    return register.agencies().keySet().asList();
  }

  /** Draws some figures that might be, of some of the cells in which there are figures. */
  List<Observation> hypothetical(List<Indicator> indicators) {
    List<Observation> figures = draw(indicators);
    figures.removeIf(figure -> !draw.oneIn(4));
    return figures;
  }

  List<Observation> draw(List<Indicator> indicators) {
    List<AgencyId> agencies = agencies();
    List<Observation> figures = new ArrayList<>();
    for (Indicator indicator : indicators) {
      boolean isCumulative = indicator.accumulation() == Accumulation.CUMULATIVE;
      List<String> usual = isCumulative && !draw.oneIn(4) ? CUMULATIVE : draw.of(SERIES);
      for (AgencyId agency : agencies) {
        List<String> periods =
            draw.oneIn(4) ? draw.of(SERIES) : usual.equals(CUMULATIVE) ? ownYear(agency) : usual;
        Habit habit = indicator.measure().isOfCounts() ? habit() : Habit.USUAL;
        int silent = draw.oneIn(8) ? 1 : 15;
        for (String period : periods) {
          if (!draw.oneIn(silent)) {
            figures.add(figure(indicator.id(), agency, period, value(habit, indicator)));
          }
        }
      }
    }
    for (Indicator indicator : indicators) {
      for (int i = draw.upTo(4); i > 0; i--) {
        addTotalRow(figures, indicator, agencies.get(0));
      }
    }
    int usual = figures.size();
    for (int i = 0; i < usual; i++) {
      if (draw.oneIn(8)) {
        figures.add(revised(figures.get(draw.upTo(figures.size() - 1)), indicators));
      }
      if (draw.oneIn(16)) {
        figures.add(withdrawn(figures.get(draw.upTo(figures.size() - 1))));
      }
    }
    for (int i = draw.upTo(3); i > 0; i--) {
      figures.add(stray(indicators, agencies));
    }
    if (draw.oneIn(3)) {
      addYearBefore(figures, indicators, agencies);
    }
    return figures;
  }

  private void addYearBefore(
      List<Observation> figures, List<Indicator> indicators, List<AgencyId> agencies) {
    Indicator indicator = draw.of(indicators);
    for (AgencyId agency : agencies) {
      for (String period : YEAR_BEFORE) {
        if (draw.oneIn(3)) {
          figures.add(figure(indicator.id(), agency, period, value(Habit.USUAL, indicator)));
        }
      }
    }
  }

  /** The periods up to which an agency counts that began at the new year, or later. */
  private List<String> ownYear(AgencyId id) {
    Optional<LocalDate> from =
        register
            .agencies()
            .get(id)
            .from()
            .filter(LATE_BEGINNING::isBefore)
            .filter(day -> day.getYear() == 2020 && day.getMonthValue() < 12);
    if (from.isEmpty() || draw.oneIn(3)) {
      return CUMULATIVE;
    }
    return List.of(from.get() + "/2020-11-30", from.get() + "/2020-12-31");
  }

  /** Adds the sum of what the others reported for a period as one more agency's own figure. */
  private void addTotalRow(List<Observation> figures, Indicator indicator, AgencyId of) {
    List<Observation> ofOthers = new ArrayList<>(figures);
    ofOthers.removeIf(
        figure ->
            !figure.subject().equals(indicator.id())
                || figure.agency().equals(of)
                || !Span.isVisible(figure, asOf));
    if (ofOthers.isEmpty()) {
      return;
    }
    ReportingPeriod period = draw.of(ofOthers).period();
    List<Observation> parts = new ArrayList<>(ofOthers);
    parts.removeIf(figure -> !figure.period().equals(period));
    Optional<Value> sum = sum(parts);
    if (sum.isPresent()) {
      figures.removeIf(
          old ->
              old.subject().equals(indicator.id())
                  && old.agency().equals(of)
                  && old.period().equals(period));
      figures.add(figure(indicator.id(), of, period.toString(), sum.get()));
    }
  }

  private static Optional<Value> sum(List<Observation> parts) {
    long numerator = 0;
    long denominator = 0;
    BigDecimal amount = BigDecimal.ZERO;
    boolean isOfCounts = parts.get(0).value() instanceof Ratio;
    for (Observation part : parts) {
      if (isOfCounts && part.value() instanceof Ratio ratio) {
        numerator += ratio.numerator();
        denominator += ratio.denominator();
      } else if (!isOfCounts && part.value() instanceof Quantity quantity) {
        amount = amount.add(quantity.amount());
      } else {
        return Optional.empty();
      }
    }
    if (!Decimals.isShort(amount)) {
      return Optional.empty();
    }
    boolean isCount = numerator >= 0 && (denominator > 0 || numerator == 0 && denominator == 0);
    return isOfCounts
        ? isCount ? Optional.of(Ratio.of(numerator, denominator)) : Optional.empty()
        : Optional.of(Quantity.of(amount));
  }

  /** What the counts of one agency are like. */
  private enum Habit {
    USUAL,
    IDLE,
    HUGE,
    STOCK
  }

  private Habit habit() {
    return draw.oneIn(6)
        ? Habit.IDLE
        : draw.oneIn(25) ? Habit.HUGE : draw.oneIn(4) ? Habit.STOCK : Habit.USUAL;
  }

  private Value value(Habit habit, Indicator indicator) {
    return switch (habit) {
      case USUAL -> AnyValue.draw(draw, indicator.measure());
      case IDLE -> Ratio.of(0, 0);
      case HUGE -> AnyValue.huge(draw);
      case STOCK -> Ratio.of(draw.upTo(10), 10);
    };
  }

  /** Takes a figure back, mostly later than it was recorded, at times earlier or at once. */
  private Observation withdrawn(Observation old) {
    Observation.Builder withdrawn =
        Observation.builder()
            .subject(old.subject())
            .agency(old.agency())
            .period(old.period())
            .recordedAt(old.recordedAt().plusSeconds(draw.of(-1, 0, 1, 1, 7_200)))
            .kind(old.kind())
            .status(ObservationStatus.WITHDRAWN);
    old.source().ifPresent(withdrawn::source);
    return withdrawn.build();
  }

  private Observation revised(Observation old, List<Indicator> indicators) {
    if (old.status() == ObservationStatus.WITHDRAWN) {
      return withdrawn(old);
    }
    Measure measure = Measure.SHARE;
    for (Indicator indicator : indicators) {
      if (indicator.id().equals(old.subject())) {
        measure = indicator.measure();
      }
    }
    Value value =
        draw.oneIn(2) ? AnyValue.asPrinted(draw, old.value()) : AnyValue.draw(draw, measure);
    Observation other = figure(old.subject(), old.agency(), old.period().toString(), value);
    if (draw.oneIn(2)) {
      return other;
    }
    Observation.Builder tied =
        Observation.builder()
            .subject(old.subject())
            .agency(old.agency())
            .period(old.period())
            .value(value)
            .recordedAt(old.recordedAt())
            .kind(old.kind())
            .status(draw.oneIn(2) ? old.status() : other.status());
    other.source().ifPresent(tied::source);
    return tied.build();
  }

  private Observation stray(List<Indicator> indicators, List<AgencyId> agencies) {
    Indicator indicator = draw.of(indicators);
    Subject subject = draw.oneIn(6) ? IndicatorId.of("unknown") : indicator.id();
    AgencyId agency = draw.oneIn(6) ? AgencyId.of("stranger") : draw.of(agencies);
    return figure(subject, agency, draw.of(STRAYS), AnyValue.draw(draw, indicator.measure()));
  }

  private Observation figure(Subject subject, AgencyId agency, String period, Value value) {
    Observation.Builder figure =
        Observation.builder()
            .subject(subject)
            .agency(agency)
            .period(ReportingPeriod.parse(period))
            .value(value)
            .recordedAt(draw.oneIn(12) ? early(period) : moment());
    if (draw.oneIn(5)) {
      figure.kind(draw.of(ObservationKind.values()));
    }
    if (draw.oneIn(6)) {
      figure.status(
          draw.of(
              ObservationStatus.DRAFT,
              ObservationStatus.PROVISIONAL,
              ObservationStatus.PROVISIONAL,
              ObservationStatus.FINAL));
    }
    if (draw.oneIn(4)) {
      figure.source(draw.of("một cửa", "cổng dịch vụ công"));
    }
    if (draw.oneIn(8)) {
      figure.publishedOn(asOf.plusDays(draw.upTo(4) - 3));
    }
    return figure.build();
  }

  /** On the day before a period ends, at the earliest moment of its last day, or in its middle. */
  private Instant early(String period) {
    Instant last =
        ReportingPeriod.parse(period)
            .days(ReportingCalendar.CALENDAR)
            .last()
            .atStartOfDay()
            .toInstant(ZoneOffset.ofHours(7));
    return last.minusSeconds(draw.of(0, 1, 864_000));
  }

  private Instant moment() {
    Instant midnight = asOf.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(7));
    return draw.oneIn(12)
        ? midnight.plusSeconds(draw.of(0, 86_400))
        : midnight.minusSeconds(draw.of(1, 1, 7_200, 864_000));
  }
}
