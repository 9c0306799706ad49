package vn.cchc.tasks.standing;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.figures.CombinedFigure;
import vn.cchc.figures.Evidence;
import vn.cchc.figures.ScopeFigures;
import vn.cchc.figures.Window;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.TaskShare;
import vn.cchc.observation.Observation;
import vn.cchc.period.Deadline;
import vn.cchc.plan.Plan;
import vn.cchc.tasks.TaskPeriod;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** How many of the tasks that a derived indicator counts are good by a window's cut (T13). */
public final class TaskShareFigures {
  private final Plan plan;
  private final Window window;
  private final ImmutableList<Part> parts;

  /** The part of a task for which one lead answers, which may be the whole. */
  private record Part(TaskResult result, ImmutableCollection<CombinedFigure> reports) {}

  /**
   * Takes the tasks.
   *
   * @param window the window of the target that is judged
   * @param tasks the results of the plan's tasks on the day of the report
   */
  public TaskShareFigures(Plan plan, Window window, List<TaskEvaluation.Standing> tasks) {
    this.plan = plan;
    this.window = window;
    this.parts =
        tasks.stream()
            .flatMap(
                task ->
                    task.result().ofEachLead().stream()
                        .map(part -> new Part(part, reports(task, part))))
            .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableCollection<CombinedFigure> reports(
      TaskEvaluation.Standing task, TaskResult part) {
    return Objects.requireNonNull(task.reports().get(part.lead().orElseThrow()));
  }

  /**
   * What is known of the tasks that count.
   *
   * @param covered the good ones of all, and who answers for it
   * @param undecided how many of all have no report, or contradictory ones
   */
  public record Counted(ScopeFigures.Covered covered, int undecided) {}

  /**
   * Counts.
   *
   * @param agency the agency that is judged
   * @param member the agency whose tasks alone count, where several are judged
   */
  public Counted count(TaskShare share, AgencyId agency, Optional<AgencyId> member) {
    List<Part> counted =
        parts.stream()
            .filter(part -> isCounted(part.result(), share))
            .filter(part -> member.isEmpty() || member.equals(part.result().lead()))
            .toList();
    List<Part> decided = counted.stream().filter(part -> isDecided(part.result())).toList();
    long good = decided.stream().filter(part -> isGood(part.result(), share)).count();
    ImmutableList<AgencyId> self = ImmutableList.of(agency);
    boolean isSilent = decided.isEmpty() && !counted.isEmpty();
    int undecided = counted.size() - decided.size();
    return new Counted(
        new ScopeFigures.Covered(
            CombinedFigure.of(
                Optional.of(Ratio.of(good, counted.size())),
                new Evidence.Listed(reports(decided)),
                hypothetical(counted)),
            new Coverage(
                isSilent ? 0 : 1,
                1,
                isSilent ? self : ImmutableList.of(),
                undecided > 0 && !isSilent ? self : ImmutableList.of())),
        undecided);
  }

  private static boolean isCounted(TaskResult part, TaskShare share) {
    return share.group().map(part.group()::equals).orElse(true)
        && (share.lead().isEmpty() || share.lead().equals(part.lead()))
        && (share.tasks() == TaskShare.Counted.COMPLETED || part.due().isPresent());
  }

  private static boolean isDecided(TaskResult part) {
    return part.state() != TaskState.NO_REPORT && part.state() != TaskState.CONFLICTING;
  }

  /** What is done after the cut is not done by then. */
  private boolean isGood(TaskResult part, TaskShare share) {
    return part.state() == TaskState.COMPLETED
        && !dayDone(part).isAfter(window.cut())
        && (share.tasks() == TaskShare.Counted.COMPLETED
            || part.timeliness().equals(Optional.of(Timeliness.ON_TIME)));
  }

  /** Work that goes on is not done before its last period has ended. */
  private LocalDate dayDone(TaskResult part) {
    LocalDate last = part.completedOn().orElseThrow();
    LocalDate end =
        part.deadline().filter(Deadline::isOngoing).isEmpty()
            ? last
            : part.periods().isEmpty()
                ? plan.days().last()
                : lastDay(part.periods().get(part.periods().size() - 1));
    return end.isAfter(last) ? end : last;
  }

  private LocalDate lastDay(TaskPeriod period) {
    return window.daysOf(period.period()).last();
  }

  private static ImmutableList<Observation> reports(List<Part> parts) {
    return figures(parts)
        .flatMap(figure -> figure.used().stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Remark> hypothetical(List<Part> parts) {
    return figures(parts)
        .flatMap(figure -> figure.caveats().stream())
        .filter(caveat -> caveat.code() == RemarkCode.HYPOTHETICAL)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<CombinedFigure> figures(List<Part> parts) {
    return parts.stream().flatMap(part -> part.reports().stream());
  }
}
