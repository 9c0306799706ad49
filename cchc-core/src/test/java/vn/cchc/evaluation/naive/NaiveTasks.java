package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.TaskShare;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Days;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;

/**
 * The tasks that a derived indicator counts (T13), each once for each of its leads (A3). Their
 * deadlines are days or absent, and all reports of one agency have one period and one status.
 *
 * @param good how many are good for sure
 * @param undecided how many have no report, or several that contradict one another
 * @param all how many there are
 * @param isSettled whether every report that counts is final
 */
record NaiveTasks(int good, int undecided, int all, boolean isSettled) {
  static NaiveTasks of(Span span, Indicator indicator, AgencyId judged) {
    TaskShare share = indicator.derivedFrom().orElseThrow();
    boolean isOnTime = share.tasks() == TaskShare.Counted.ON_TIME;
    int good = 0;
    int undecided = 0;
    int all = 0;
    boolean isSettled = true;
    for (TaskGroup group : span.situation().plan().taskGroups()) {
      for (Task task : group.tasks()) {
        Optional<LocalDate> due = due(span, task);
        for (AgencyId lead : leads(span, task)) {
          boolean isCounted =
              (share.group().isEmpty() || share.group().get().equals(group.id()))
                  && (share.lead().isEmpty() || share.lead().get().equals(lead))
                  && (!isOfMembers(span) || lead.equals(judged))
                  && (!isOnTime || due.isPresent());
          if (!isCounted) {
            continue;
          }
          all++;
          List<Observation> last = last(span, task, lead);
          boolean isContradicted = last.stream().map(Observation::value).distinct().count() > 1;
          if (last.isEmpty() || isContradicted) {
            undecided++;
            continue;
          }
          isSettled &= last.stream().allMatch(one -> one.status() == ObservationStatus.FINAL);
          Optional<LocalDate> done = done(last.get(0));
          if (done.isPresent()
              && !done.get().isAfter(span.cutOff())
              && (!isOnTime || !done.get().isAfter(due.get()))) {
            good++;
          }
        }
      }
    }
    return new NaiveTasks(good, undecided, all, isSettled);
  }

  private static boolean isOfMembers(Span span) {
    return !(span.target().scope().orElseThrow() instanceof Scope.OfAgency);
  }

  private static Optional<LocalDate> due(Span span, Task task) {
    return task.deadline()
        .flatMap(deadline -> deadline.lastDay(span.situation().plan().calendar()));
  }

  private static Set<AgencyId> leads(Span span, Task task) {
    Situation situation = span.situation();
    LocalDate end = due(span, task).orElse(situation.days(situation.plan().period()).last());
    return task.lead().isPresent()
        ? Set.of(task.lead().get())
        : new People(situation.register())
            .selected(task.leads().orElseThrow(), Situation.earlier(situation.asOf(), end));
  }

  /** Returns the reports of the last instant at which the lead reported, those that count. */
  private static List<Observation> last(Span span, Task task, AgencyId lead) {
    List<Observation> last = new ArrayList<>();
    for (Observation one : span.situation().observations()) {
      if (one.subject().equals(task.id()) && one.agency().equals(lead) && span.sees(one)) {
        if (!last.isEmpty() && last.get(0).recordedAt().isBefore(one.recordedAt())) {
          last.clear();
        }
        if (last.isEmpty() || last.get(0).recordedAt().equals(one.recordedAt())) {
          last.add(one);
        }
      }
    }
    last.removeIf(one -> !counts(span, one));
    return last;
  }

  private static boolean counts(Span span, Observation report) {
    Situation situation = span.situation();
    Days window = situation.days(situation.plan().period());
    Days days = situation.days(report.period());
    Optional<LocalDate> done = done(report);
    boolean isWithin =
        done.isPresent()
            ? !done.get().isBefore(window.first()) && !done.get().isAfter(situation.asOf())
            : window.encloses(days);
    LocalDate day = done.orElse(Situation.earlier(report.recordedOn(), days.last()));
    return isWithin && new People(situation.register()).existed(report.agency(), day);
  }

  private static Optional<LocalDate> done(Observation report) {
    return ((Completion) report.value()).completedOn();
  }

  /** The agency that is judged has reported when anything is known, and in part if not all is. */
  void cover(Finding finding, AgencyId agency) {
    finding.hasCoverage = true;
    finding.expected = 1;
    finding.isSettled = isSettled;
    finding.hasFigures = undecided < all || all == 0;
    if (undecided > 0 && undecided == all) {
      finding.silent.add(agency);
    } else if (undecided > 0) {
      finding.partial.add(agency);
    }
  }
}
