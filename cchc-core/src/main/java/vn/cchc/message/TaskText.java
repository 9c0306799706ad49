package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.period.Deadline;
import vn.cchc.tasks.TaskCounts;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;

/** The sentences that say the state of one task, and how many are in which state. */
final class TaskText {
  /** With so many days left or fewer a task is said to be due soon. */
  private static final int SOON = 3;

  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final RemarkText remarks;
  private final DisplayNames names;

  TaskText(MessageTemplates templates, NumberFormatter numerals, DisplayNames names) {
    this.templates = templates;
    this.numerals = numerals;
    this.remarks = new RemarkText(templates, numerals, names);
    this.names = names;
  }

  String sentence(TaskResult result) {
    List<String> clauses = new ArrayList<>();
    if (result.leads().isPresent()) {
      clauses.addAll(members(result));
    } else if (result.state() == TaskState.CONFLICTING) {
      clauses.add(remarks.sentence(result.reasons(), Unit.DONE));
    } else {
      clauses.add(report(result));
    }
    periods(result).ifPresent(clauses::add);
    clauses.add(deadline(result));
    if (result.state() == TaskState.COMPLETED && !result.isFinal()) {
      clauses.add(templates.get("task.provisional"));
    }
    Optional<Timeliness> timeliness =
        result.timeliness().filter(some -> some != Timeliness.NO_DEADLINE);
    String form =
        timeliness.isEmpty() ? "" : result.state() == TaskState.COMPLETED ? ".completed" : ".timed";
    String sentence =
        templates.fill(
            "task.sentence" + form,
            ImmutableMap.of(
                "state", templates.get("taskState." + result.state()),
                "timeliness", timeliness.map(this::timeliness).orElse(""),
                "body", String.join(templates.get("join"), clauses)));
    return remarks.after(
        sentence, result.caveats().stream().map(caveat -> remarks.sentence(caveat, Unit.DONE)));
  }

  /** Returns in a few words the state of a task, such as: Đã hoàn thành đúng hạn. */
  String standing(TaskResult result) {
    String state = templates.get("taskState." + result.state());
    return result
        .timeliness()
        .filter(some -> some != Timeliness.NO_DEADLINE)
        .map(
            some ->
                templates.fill(
                    result.state() == TaskState.COMPLETED
                        ? "task.standing.completed"
                        : "task.standing",
                    ImmutableMap.of("state", state, "timeliness", timeliness(some))))
        .orElse(state);
  }

  private String report(TaskResult result) {
    if (result.state() == TaskState.NO_REPORT) {
      return templates.fill(
          "task.noReport", ImmutableMap.of("lead", names.name(result.lead().orElseThrow())));
    } else if (result.completedOn().isPresent()) {
      return templates.fill(
          result.state() == TaskState.COMPLETED ? "task.done" : "task.turn",
          ImmutableMap.of("day", numerals.date(result.completedOn().orElseThrow())));
    }
    return result
        .progress()
        .map(
            progress ->
                templates.fill(
                    "task.progress",
                    ImmutableMap.of("percent", numerals.percent(numerals.decimal(progress)))))
        .orElseGet(() -> templates.get("task.noProgress"));
  }

  /** Says how many of those that answer for their own parts have done them, or reported nothing. */
  private List<String> members(TaskResult result) {
    int all = result.members().size();
    if (all == 0) {
      return List.of(templates.get("task.members.NONE"));
    }
    List<String> clauses = new ArrayList<>();
    clauses.add(
        templates.fill(
            "task.members.COMPLETED",
            ImmutableMap.of(
                "completed", numerals.whole(count(result, TaskState.COMPLETED)),
                "count", numerals.whole(all))));
    for (TaskState state : List.of(TaskState.CONFLICTING, TaskState.NO_REPORT)) {
      long count = count(result, state);
      if (count > 0) {
        clauses.add(
            templates.fill(
                "task.members." + state, ImmutableMap.of("count", numerals.whole(count))));
      }
    }
    return clauses;
  }

  private static long count(TaskResult result, TaskState state) {
    return result.members().stream().filter(member -> member.state() == state).count();
  }

  /** Says how many of the periods that have ended have a report. */
  private Optional<String> periods(TaskResult result) {
    if (result.periods().isEmpty()
        || !(result.deadline().orElse(null) instanceof Deadline.Recurring recurring)) {
      return Optional.empty();
    }
    long reported =
        result.periods().stream().filter(one -> one.state() != TaskState.NO_REPORT).count();
    return Optional.of(
        templates.fill(
            "task.reported." + recurring.every(),
            ImmutableMap.of(
                "reported", numerals.whole(reported),
                "count", numerals.whole(result.periods().size()))));
  }

  private String deadline(TaskResult result) {
    if (result.due().isPresent()) {
      LocalDate due = result.due().orElseThrow();
      String told = templates.fill("task.due", ImmutableMap.of("day", numerals.date(due)));
      return distance(result, due).map(distance -> told + ", " + distance).orElse(told);
    }
    Deadline deadline = result.deadline().orElse(null);
    if (deadline instanceof Deadline.Continuous) {
      return templates.get("task.goesOn.continuous");
    } else if (deadline instanceof Deadline.Recurring recurring) {
      return templates.get("task.goesOn." + recurring.every());
    } else if (deadline instanceof Deadline.Conditional conditional) {
      return templates.fill("task.conditional", ImmutableMap.of("text", conditional.text()));
    }
    return templates.get("task.noDeadline");
  }

  private Optional<String> distance(TaskResult result, LocalDate due) {
    return result
        .timeliness()
        .flatMap(
            timeliness ->
                switch (timeliness) {
                  case LATE -> days("task.daysLate", due, result.completedOn().orElseThrow());
                  case OVERDUE -> days("task.daysOver", due, result.asOf());
                  case NOT_YET_DUE ->
                      due.equals(result.asOf())
                          ? Optional.of(templates.get("task.lastDay"))
                          : days(
                              due.isAfter(result.asOf().plusDays(SOON))
                                  ? "task.daysLeft"
                                  : "task.soon",
                              result.asOf(),
                              due);
                  case ON_TIME, NO_DEADLINE -> Optional.empty();
                });
  }

  private Optional<String> days(String key, LocalDate from, LocalDate to) {
    return Optional.of(
        templates.fill(
            key, ImmutableMap.of("count", numerals.whole(ChronoUnit.DAYS.between(from, to)))));
  }

  String sentence(TaskCounts counts) {
    List<String> clauses = new ArrayList<>();
    int completed = counts.count(TaskState.COMPLETED);
    clauses.add(
        clause(
            "tasks.completed",
            completed,
            List.of(
                share(Timeliness.ON_TIME, counts.onTimeShare()),
                share(Timeliness.LATE, counts.lateShare()),
                withoutDeadline(
                    counts.count(TaskState.COMPLETED, Timeliness.NO_DEADLINE), completed))));
    clauses.add(
        clause(
            "tasks.notCompleted",
            counts.notCompleted(),
            List.of(
                share(Timeliness.NOT_YET_DUE, counts.notYetDueShare()),
                share(Timeliness.OVERDUE, counts.overdueShare()),
                withoutDeadline(
                    counts.notCompleted(Timeliness.NO_DEADLINE), counts.notCompleted()))));
    if (counts.count(TaskState.NO_REPORT) > 0) {
      clauses.add(unreported(counts));
    }
    if (counts.conflicting() > 0) {
      clauses.add(clause("tasks.CONFLICTING", counts.conflicting(), List.of()));
    }
    return templates.fill(
        "tasks",
        ImmutableMap.of(
            "total", numerals.whole(counts.total()),
            "counts", String.join(templates.get("join"), clauses)));
  }

  private String unreported(TaskCounts counts) {
    int all = counts.count(TaskState.NO_REPORT);
    String parts =
        Stream.of(Timeliness.values())
            .filter(timeliness -> counts.count(TaskState.NO_REPORT, timeliness) > 0)
            .map(timeliness -> unreported(timeliness, counts, all))
            .collect(Collectors.joining(", "));
    return templates.fill(
        "tasks.NO_REPORT", ImmutableMap.of("count", numerals.whole(all), "parts", parts));
  }

  private String unreported(Timeliness timeliness, TaskCounts counts, int all) {
    int count = counts.count(TaskState.NO_REPORT, timeliness);
    return count == all
        ? timeliness(timeliness)
        : templates.fill(
            "tasks.count",
            ImmutableMap.of("timeliness", timeliness(timeliness), "count", numerals.whole(count)));
  }

  private Optional<String> withoutDeadline(int count, int subtotal) {
    return count == 0 ? Optional.empty() : share(Timeliness.NO_DEADLINE, Ratio.of(count, subtotal));
  }

  private Optional<String> share(Timeliness timeliness, Ratio share) {
    return share.isOfNothing()
        ? Optional.empty()
        : Optional.of(
            templates.fill(
                "tasks.share",
                ImmutableMap.of(
                    "timeliness", timeliness(timeliness),
                    "share", new ValueText(templates, numerals).value(share, Unit.PERCENT))));
  }

  private String clause(String key, int count, List<Optional<String>> parts) {
    String told = parts.stream().flatMap(Optional::stream).collect(Collectors.joining(", "));
    return templates.fill(
        key,
        ImmutableMap.of(
            "count",
            numerals.whole(count),
            "parts",
            told.isEmpty() ? "" : templates.fill("tasks.parts", ImmutableMap.of("parts", told))));
  }

  private String timeliness(Timeliness timeliness) {
    return templates.get("timeliness." + timeliness);
  }
}
