package vn.cchc.evaluation.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import vn.cchc.target.Target;

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

  boolean sees(Observation figure) {
    return isVisible(figure, situation.asOf());
  }

  static boolean isVisible(Observation figure, LocalDate asOf) {
    Instant midnight = asOf.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(7));
    return figure.status() != ObservationStatus.DRAFT
        && figure.recordedAt().isBefore(midnight)
        && (figure.publishedOn().isEmpty() || !figure.publishedOn().get().isAfter(asOf));
  }

  boolean holds(Observation figure) {
    Days days = situation.days(figure.period());
    if (edition().isPresent()) {
      return days.equals(edition().get());
    } else if (figure.value() instanceof Completion completion
        && completion.completedOn().isPresent()) {
      LocalDate done = completion.completedOn().get();
      return !done.isAfter(situation.asOf()) && !done.isBefore(window().first());
    }
    return !days.first().isBefore(window().first())
        && !days.last().isAfter(window().last())
        && !days.last().isAfter(cutOff());
  }

  /** Tells whether an agency's figures do not reach over its life within the window (V6). */
  boolean isPartial(Indicator indicator, AgencyId id, Series series) {
    if (edition().isPresent() || !series.hasReported()) {
      return false;
    }
    Agency agency = situation.register().agencies().get(id);
    LocalDate first = Situation.later(window().first(), agency.from().orElse(LocalDate.MIN));
    LocalDate last =
        Situation.earlier(
            Situation.earlier(window().last(), cutOff()), agency.until().orElse(LocalDate.MAX));
    if (indicator.accumulation() != Accumulation.ADDITIVE) {
      boolean isDone = indicator.measure() == Measure.COMPLETION;
      return !isDone && series.covered.stream().allMatch(days -> days.last().isBefore(last));
    }
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      LocalDate each = day;
      if (series.covered.stream().noneMatch(days -> days.contains(each))) {
        return true;
      }
    }
    return false;
  }
}
