package vn.cchc.evaluation.naive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.agency.AgencyId;
import vn.cchc.period.Days;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

/** A target that is asked for in every period of its window (T9). */
record Recurrence(Situation situation) {
  /** Judges each period as a target of that window, and puts them together. */
  Finding find(Span span, Function<Span, Finding> judge) {
    Finding whole = new Finding();
    for (ReportingPeriod period : periods(span)) {
      Span part = part(span.target(), period);
      Finding finding = judge.apply(part);
      if (!part.isDue() && isWithoutFigure(finding)) {
        finding.outcome = Outcome.NOT_DUE;
        finding.level = Optional.of(Level.UNDECIDED);
        finding.isLeftOut = true;
        finding.actual = Optional.empty();
      }
      whole.periods.put(period.toString(), finding);
    }
    Collection<Finding> periods = whole.periods.values();
    whole.outcome = Combining.all(periods);
    for (Finding period : periods) {
      whole.isSettled &= period.isSettled;
    }
    cover(whole);
    return whole;
  }

  private Span part(Target target, ReportingPeriod period) {
    Target one =
        target.toBuilder().every(Optional.empty()).due(Optional.empty()).period(period).build();
    return new Span(situation, one, situation.days(period).last());
  }

  /** Returns the times for which a target is judged, of each agency that it selects by itself. */
  List<Span> spans(Target target) {
    Days window = situation.days(target.period().orElse(situation.plan().period()));
    Span whole = new Span(situation, target, window.last());
    Scope scope = target.scope().orElseThrow();
    List<Scope> scopes = new ArrayList<>();
    if (scope instanceof Scope.Each || scope instanceof Scope.Share) {
      Selection selection =
          scope instanceof Scope.Each each ? each.selection() : ((Scope.Share) scope).selection();
      new People(situation.register())
          .selected(selection, whole.cutOff())
          .forEach(id -> scopes.add(Scope.agency(id)));
    } else {
      scopes.add(scope);
    }
    List<Span> spans = new ArrayList<>();
    for (Scope one : scopes) {
      Target ofOne = target.toBuilder().scope(one).build();
      periods(whole).forEach(period -> spans.add(part(ofOne, period)));
    }
    return spans;
  }

  private static boolean isWithoutFigure(Finding finding) {
    return finding.outcome == Outcome.NO_DATA
        && finding.parts.stream().allMatch(part -> part.outcome == Outcome.NO_DATA)
        && (finding.undecidedTasks.isEmpty() || !finding.silent.isEmpty());
  }

  private List<ReportingPeriod> periods(Span span) {
    return periods(span.target().every().orElseThrow(), span.window(), situation.plan().calendar());
  }

  /** Returns the periods that lie wholly in a window of the years around 2020. */
  static List<ReportingPeriod> periods(Frequency every, Days window, ReportingCalendar calendar) {
    List<ReportingPeriod> found = new ArrayList<>();
    for (int year = 2019; year <= 2021; year++) {
      for (int i = 1; i <= 12; i++) {
        String name =
            switch (every) {
              case MONTH -> "%d-%02d".formatted(year, i);
              case QUARTER -> "%d-Q%d".formatted(year, i);
              case HALF_YEAR -> "%d-H%d".formatted(year, i);
              default -> Integer.toString(year);
            };
        int most =
            switch (every) {
              case MONTH -> 12;
              case QUARTER -> 4;
              case HALF_YEAR -> 2;
              default -> 1;
            };
        if (i <= most) {
          ReportingPeriod period = ReportingPeriod.parse(name);
          Days days = period.days(calendar);
          if (window.contains(days.first()) && window.contains(days.last())) {
            found.add(period);
          }
        }
      }
    }
    return found;
  }

  /** Who is silent in all periods looked at is silent; who lacks any of them reported in part. */
  private static void cover(Finding whole) {
    List<Finding> seen = new ArrayList<>();
    for (Finding period : whole.periods.values()) {
      if (!period.isLeftOut) {
        seen.add(period);
      }
    }
    Collection<Finding> all = seen.isEmpty() ? whole.periods.values() : seen;
    whole.hasCoverage = true;
    for (Finding period : all) {
      whole.expected = Math.max(whole.expected, period.expected);
      whole.partial.addAll(period.silent);
      whole.partial.addAll(period.partial);
    }
    for (AgencyId id : whole.partial) {
      if (all.stream().allMatch(period -> period.silent.contains(id))) {
        whole.silent.add(id);
      }
    }
    whole.partial.removeAll(whole.silent);
  }

  /** Returns whether what was missed stays missed, whatever becomes of what is not final (T9). */
  static boolean isMissedForGood(Collection<Finding> inner, Frac percent) {
    long counted = 0;
    long possible = 0;
    for (Finding one : inner) {
      boolean isNeutral = one.isFinal && one.outcome == Outcome.NOTHING_AROSE;
      counted += isNeutral ? 0 : 1;
      possible += !one.isFinal || one.outcome == Outcome.MET ? 1 : 0;
    }
    return Frac.of(100 * possible).compareTo(percent.times(Frac.of(counted))) < 0;
  }
}
