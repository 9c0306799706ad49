package vn.cchc.evaluation.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Days;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Target;

/** The time for which a target is judged: its window, its due day, and the as-of day (D7, D8). */
record Span(Situation situation, Target target, LocalDate due) {
  Days window() {
    Plan plan = situation.plan();
    return situation.days(target.period().orElse(plan.period()));
  }

  Optional<Days> edition() {
    return target.edition().map(situation::days);
  }

  LocalDate cutOff() {
    return Situation.earlier(due, situation.asOf());
  }

  boolean isDue() {
    return !situation.asOf().isBefore(due);
  }

  /** Returns whether the day is after the due day or after the last of the window (V4). */
  boolean hasPassed() {
    return due.isBefore(situation.asOf()) || window().last().isBefore(situation.asOf());
  }

  boolean sees(Observation figure) {
    return isVisible(figure, situation.seenOn());
  }

  static boolean isVisible(Observation figure, LocalDate asOf) {
    Instant midnight = asOf.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(7));
    boolean isIntention =
        done(figure)
            .filter(
                day ->
                    figure
                        .recordedAt()
                        .isBefore(day.atStartOfDay().toInstant(ZoneOffset.ofHours(7))))
            .isPresent();
    return figure.status() != ObservationStatus.DRAFT
        && !isIntention
        && figure.recordedAt().isBefore(midnight)
        && (figure.publishedOn().isEmpty() || !figure.publishedOn().get().isAfter(asOf));
  }

  /**
   * Returns whether a figure lies within the window: what is done by its day, what is not done yet
   * by its period even after the due day, all else by its period up to the due day.
   */
  boolean holds(Indicator indicator, Observation figure) {
    Days days = situation.days(figure.period());
    if (indicator.measure() == Measure.COMPLETION) {
      return done(figure)
          .map(day -> !day.isBefore(window().first()) && !day.isAfter(situation.asOf()))
          .orElseGet(() -> isWithin(days, situation.asOf()));
    } else if (edition().isPresent()) {
      return days.equals(edition().get());
    }
    return isWithin(days, cutOff());
  }

  /** Returns whether a withdrawn figure lay within the window, as one would that is not done. */
  boolean holdsWithdrawn(Indicator indicator, Observation figure) {
    Days days = situation.days(figure.period());
    if (indicator.measure() == Measure.COMPLETION) {
      return isWithin(days, situation.asOf());
    }
    return edition().isPresent() ? days.equals(edition().get()) : isWithin(days, cutOff());
  }

  private boolean isWithin(Days days, LocalDate last) {
    return !days.first().isBefore(window().first())
        && !days.last().isAfter(window().last())
        && !days.last().isAfter(last);
  }

  private static Optional<LocalDate> done(Observation figure) {
    return figure.reportedValue().orElse(null) instanceof Completion completion
        ? completion.completedOn()
        : Optional.empty();
  }

  /**
   * Returns whether a cumulative figure counts from the beginning: the window's or the agency's.
   */
  boolean isFromTheBeginning(Days days, Agency agency) {
    return edition().isPresent()
        || days.first().equals(window().first())
        || days.first().equals(lifeBegins(agency));
  }

  private LocalDate lifeBegins(Agency agency) {
    return Situation.later(window().first(), agency.from().orElse(LocalDate.MIN));
  }

  private LocalDate lifeEnds(AgencyId id) {
    return Situation.earlier(
        Situation.earlier(window().last(), cutOff()), new People(situation.register()).lastDay(id));
  }

  /** Returns whether a figure is of the time of its agency: what is done by its day (D8). */
  boolean isLived(Indicator indicator, Observation figure) {
    LocalDate day = situation.days(figure.period()).last();
    if (indicator.measure() == Measure.COMPLETION) {
      day = done(figure).orElse(day);
    }
    People people = new People(situation.register());
    return people.existed(figure.agency(), day);
  }

  /** Returns whether all of some figures say that something is done. */
  boolean isDone(Indicator indicator, List<Observation> used) {
    return indicator.measure() == Measure.COMPLETION
        && !used.isEmpty()
        && used.stream().allMatch(figure -> done(figure).isPresent());
  }

  /**
   * Returns the first day that an agency owes and over which its figures do not reach: of its life
   * within the window, as far as it belongs to the scope (V6, A4). One without figures may owe all.
   */
  Optional<LocalDate> firstMissing(Indicator indicator, Series series, AgencyId id) {
    if (edition().isPresent() || isDone(indicator, series.used)) {
      return Optional.empty();
    }
    LocalDate first = lifeBegins(situation.register().agencies().get(id));
    LocalDate last = lifeEnds(id);
    LocalDate reached = LocalDate.MIN;
    for (Days days : series.covered) {
      reached = Situation.later(reached, days.last());
    }
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      LocalDate each = day;
      boolean isReported =
          indicator.accumulation() == Accumulation.ADDITIVE
              ? series.covered.stream().anyMatch(days -> days.contains(each))
              : !day.isAfter(reached);
      if (!isReported && series.owes(day)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }
}
