package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Subject;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;

/** The figures that count for nothing (D11), found by asking every target about every figure. */
record Strays(Situation situation, List<Finding> findings) {
  /** A figure; of one agency and time all are one. */
  record Stray(String subject, AgencyId agency, Days days, UnusedFigures.Cause cause) {}

  static List<Stray> of(Situation situation, List<UnusedFigures> all) {
    List<Stray> strays = new ArrayList<>();
    for (UnusedFigures unused : all) {
      for (ReportingPeriod period : unused.periods()) {
        strays.add(
            new Stray(
                unused.subject().value(),
                unused.agency().orElseThrow(),
                situation.days(period),
                unused.cause()));
      }
    }
    return strays;
  }

  Set<Stray> all() {
    Set<List<Object>> remarked = new HashSet<>();
    findings.forEach(finding -> addRemarked(remarked, finding));
    Set<Stray> strays = new HashSet<>();
    for (Observation figure : visible()) {
      Days days = situation.days(figure.period());
      boolean isRemarked = remarked.contains(List.of(figure.subject(), figure.agency(), days));
      cause(figure)
          .filter(
              cause ->
                  !isRemarked
                      || cause == UnusedFigures.Cause.OUTSIDE_THE_AGENCYS_LIFE
                      || cause == UnusedFigures.Cause.NOTHING_TO_WITHDRAW)
          .ifPresent(
              cause ->
                  strays.add(new Stray(figure.subject().value(), figure.agency(), days, cause)));
    }
    return strays;
  }

  private static void addRemarked(Set<List<Object>> remarked, Finding finding) {
    remarked.addAll(finding.leftOut);
    finding.members.values().forEach(inner -> addRemarked(remarked, inner));
    finding.parts.forEach(inner -> addRemarked(remarked, inner));
    finding.stages.forEach(inner -> addRemarked(remarked, inner));
    finding.periods.values().forEach(inner -> addRemarked(remarked, inner));
  }

  /** Returns all figures that count in some way, those supposed whenever they are recorded. */
  List<Observation> visible() {
    List<Observation> all = new ArrayList<>(situation.observations());
    all.removeIf(figure -> !Span.isVisible(figure, situation.seenOn()));
    situation.hypothetical().stream()
        .filter(figure -> figure.status() != ObservationStatus.DRAFT)
        .forEach(all::add);
    return all;
  }

  private Optional<UnusedFigures.Cause> cause(Observation figure) {
    Plan plan = situation.plan();
    Optional<Indicator> indicator = Optional.empty();
    for (Indicator one : plan.indicators()) {
      if (one.id().equals(figure.subject())) {
        indicator = Optional.of(one);
      }
    }
    if (indicator.isEmpty()) {
      return Optional.of(UnusedFigures.Cause.UNKNOWN_INDICATOR);
    } else if (!situation.register().agencies().containsKey(figure.agency())) {
      return Optional.of(UnusedFigures.Cause.UNKNOWN_AGENCY);
    }
    Cell cell = cellOf(figure);
    if (!isLived(cell, figure, indicator.get())) {
      return Optional.of(UnusedFigures.Cause.OUTSIDE_THE_AGENCYS_LIFE);
    } else if (cell.hasIdleWithdrawal()) {
      return Optional.of(
          causeOfUse(figure, indicator.get(), cell)
              .orElse(UnusedFigures.Cause.NOTHING_TO_WITHDRAW));
    }
    return cell.isEmpty() ? Optional.empty() : causeOfUse(figure, indicator.get(), cell);
  }

  boolean isLived(Cell cell, Observation figure, Indicator indicator) {
    List<Observation> all = cell.isEmpty() ? List.of(figure) : cell.counting();
    for (Observation one : all) {
      Days days = situation.days(one.period());
      LocalDate day =
          !cell.isEmpty()
                  && indicator.measure() == Measure.COMPLETION
                  && one.value() instanceof Completion completion
              ? completion.completedOn().orElse(days.last())
              : days.last();
      if (new People(situation.register()).existed(one.agency(), day)) {
        return true;
      }
    }
    return false;
  }

  private Optional<UnusedFigures.Cause> causeOfUse(
      Observation figure, Indicator indicator, Cell cell) {
    Plan plan = situation.plan();
    UnusedFigures.Cause furthest = UnusedFigures.Cause.OUTSIDE_SCOPE;
    for (Target target : plan.targets()) {
      if (isOn(target, figure.subject())) {
        for (Span span : spans(target)) {
          for (Span asked : withBaseline(span, target, indicator)) {
            Optional<UnusedFigures.Cause> cause =
                cause(figure, indicator, asked, cell, span.cutOff());
            if (cause.isEmpty() || isReadForYearBefore(figure, indicator, target, cell)) {
              return Optional.empty();
            }
            furthest = cause.get().compareTo(furthest) > 0 ? cause.get() : furthest;
          }
        }
      }
    }
    return Optional.of(furthest);
  }

  /** Returns whether the course of a target reads a figure for the year before (V12). */
  private boolean isReadForYearBefore(
      Observation figure, Indicator indicator, Target target, Cell cell) {
    for (Span before : new Courses(situation, target).yearsBefore(indicator.id())) {
      if (cause(figure, indicator, before, cell).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOn(Target target, Subject indicator) {
    if (target.indicator().isPresent()) {
      return target.indicator().get().equals(indicator);
    }
    List<Criterion> criteria = new ArrayList<>();
    target.criterion().ifPresent(criteria::add);
    for (Stage stage : target.stages()) {
      criteria.add(stage.criterion());
    }
    for (Criterion criterion : criteria) {
      if (criterion instanceof Criterion.AllOf all) {
        for (Criterion.Part part : all.parts()) {
          if (part.indicator().equals(indicator)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private List<Span> withBaseline(Span span, Target target, Indicator indicator) {
    boolean isOfFigures =
        target.baseline().isPresent() && target.baseline().get().value().isEmpty();
    return isOfFigures
        ? List.of(span, BaselineFigures.span(situation, target, indicator))
        : List.of(span);
  }

  /** Returns the times for which a target is judged: its own, and those of its stages. */
  private List<Span> spans(Target target) {
    Days window = situation.days(target.period().orElse(situation.plan().period()));
    List<Span> spans = new ArrayList<>();
    if (target.every().isPresent()) {
      return new Recurrence(situation).spans(target);
    }
    for (Stage stage : target.stages()) {
      spans.add(new Span(situation, target, stage.due()));
    }
    if (spans.isEmpty()) {
      spans.add(new Span(situation, target, target.due().orElse(window.last())));
    }
    return spans;
  }

  Optional<UnusedFigures.Cause> cause(
      Observation figure, Indicator indicator, Span span, Cell cell) {
    return cause(figure, indicator, span, cell, span.cutOff());
  }

  /** Returns the cause for a target whose agencies are selected on a day. */
  private Optional<UnusedFigures.Cause> cause(
      Observation figure, Indicator indicator, Span span, Cell cell, LocalDate selectedOn) {
    Days days = situation.days(figure.period());
    if (!isAsked(figure.agency(), days, indicator, span, selectedOn)) {
      return Optional.of(UnusedFigures.Cause.OUTSIDE_SCOPE);
    }
    UnusedFigures.Cause furthest = UnusedFigures.Cause.OUTSIDE_WINDOW;
    for (Observation one : cell.isEmpty() ? List.of(figure) : cell.counting()) {
      if (cell.isEmpty() ? span.holdsWithdrawn(indicator, one) : span.holds(indicator, one)) {
        return Optional.empty();
      } else if (isWithinWindow(one, indicator, span)) {
        furthest = UnusedFigures.Cause.AFTER_CUT;
      }
    }
    return Optional.of(furthest);
  }

  /** Returns the cell of a figure (D6). */
  Cell cellOf(Observation figure) {
    List<Cell> cells = new ArrayList<>();
    for (Observation other : situation.observations()) {
      if (Span.isVisible(other, situation.seenOn()) && isOfOneCell(figure, other)) {
        cells.add(new Cell(List.of(other), false));
      }
    }
    for (Observation other : situation.hypothetical()) {
      if (other.status() != ObservationStatus.DRAFT && isOfOneCell(figure, other)) {
        cells.add(new Cell(List.of(other), true));
      }
    }
    return Cell.ofAll(cells);
  }

  private boolean isOfOneCell(Observation one, Observation other) {
    return one.subject().equals(other.subject())
        && one.agency().equals(other.agency())
        && situation.days(one.period()).equals(situation.days(other.period()));
  }

  /** Returns whether a figure that does not count would if the cut were late enough. */
  private boolean isWithinWindow(Observation figure, Indicator indicator, Span span) {
    Days days = situation.days(figure.period());
    if (indicator.measure() == Measure.COMPLETION
        && figure.reportedValue().orElse(null) instanceof Completion completion
        && completion.completedOn().isPresent()) {
      return !completion.completedOn().get().isBefore(span.window().first());
    }
    boolean isOfEdition = indicator.measure() != Measure.COMPLETION && span.edition().isPresent();
    return !isOfEdition && span.window().encloses(days);
  }

  private boolean isAsked(
      AgencyId id, Days days, Indicator indicator, Span span, LocalDate selectedOn) {
    Scope scope = span.target().scope().orElseThrow();
    People people = new People(situation.register());
    if (scope instanceof Scope.Aggregate aggregate) {
      AgencyId root = aggregate.agency();
      boolean isExpected =
          people.isBelow(id, root, span.cutOff()) && isOfKind(id, aggregate, span.cutOff());
      LocalDate last = days.last();
      boolean isInside =
          id.equals(root) ? people.existed(id, last) : people.isBelow(id, root, last);
      boolean isRootsState =
          id.equals(root)
              && indicator.accumulation() == Accumulation.STATE
              && people.existed(id, span.cutOff())
              && isOfKind(id, aggregate, span.cutOff());
      return isExpected || isRootsState || (isInside && isOfKind(id, aggregate, last));
    } else if (scope instanceof Scope.OfAgency one) {
      return isOrInherits(one.agency(), id, indicator, span);
    }
    Selection selection =
        scope instanceof Scope.Each each ? each.selection() : ((Scope.Share) scope).selection();
    for (AgencyId member : people.selected(selection, selectedOn)) {
      if (isOrInherits(member, id, indicator, span)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfKind(AgencyId id, Scope.Aggregate aggregate, LocalDate day) {
    return aggregate.kinds().isEmpty()
        || aggregate.kinds().contains(new People(situation.register()).kind(id, day));
  }

  private boolean isOrInherits(AgencyId member, AgencyId id, Indicator indicator, Span span) {
    return member.equals(id)
        || (indicator.accumulation() != Accumulation.STATE
            && (situation.register().inherited(member, span.cutOff()).containsKey(id)
                || situation.register().divided(member, span.cutOff()).containsKey(id)));
  }
}
