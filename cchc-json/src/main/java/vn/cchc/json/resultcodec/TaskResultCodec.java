package vn.cchc.json.resultcodec;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.TaskId;
import vn.cchc.json.codec.ScopeCodec;
import vn.cchc.json.codec.TaskCodec;
import vn.cchc.json.codec.ValueCodec;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.problem.ProblemCode;
import vn.cchc.tasks.TaskCounts;
import vn.cchc.tasks.TaskPeriod;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.tasks.made.ImmutableTaskResult;

/**
 * Results of tasks, and their counts. Whether a task is on time and the counts follow from the
 * rest: they are written for readers without this library and not read.
 */
final class TaskResultCodec {
  private TaskResultCodec() {}

  static Optional<TaskResult> read(Cursor cursor, LocalDate asOf) {
    return cursor.object().flatMap(fields -> read(fields, asOf));
  }

  private static Optional<TaskResult> read(ObjectCursor fields, LocalDate asOf) {
    var task = fields.need("task", member -> member.id(TaskId::of));
    var group = fields.need("group", member -> member.id(GroupId::of));
    var leads = fields.get("leads", TaskCodec::selection);
    Optional<AgencyId> lead =
        fields.has("leads")
            ? fields.get("lead", ScopeCodec::agency)
            : fields.need("lead", ScopeCodec::agency);
    if (fields.has("lead") && fields.has("leads")) {
      fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, "task", "lead, leads", "");
    }
    Supplier<ImmutableTaskResult.Builder> empty =
        () ->
            ImmutableTaskResult.builder()
                .task(task.orElseThrow())
                .group(group.orElseThrow())
                .asOf(asOf);
    boolean isNamed = task.isPresent() && group.isPresent();
    var members = fields.list("members", member -> readMember(member, isNamed, empty));
    return readStanding(
        fields,
        isNamed,
        () -> empty.get().lead(lead).leads(leads).addAllMembers(members),
        "lead, leads, ");
  }

  /** Reads the result of the part of one agency. */
  private static Optional<TaskResult> readMember(
      Cursor cursor, boolean isNamed, Supplier<ImmutableTaskResult.Builder> empty) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var agency = fields.need("agency", ScopeCodec::agency);
              return readStanding(
                  fields, isNamed, () -> empty.get().lead(agency.orElseThrow()), "");
            });
  }

  /** Reads the state of a task; of a task whose own name does not read, nothing is built. */
  private static Optional<TaskResult> readStanding(
      ObjectCursor fields,
      boolean isNamed,
      Supplier<ImmutableTaskResult.Builder> named,
      String keys) {
    var state = fields.need("state", member -> member.name(TaskState.class));
    fields.get("timeliness", member -> member.name(Timeliness.class));
    var deadline = fields.get("deadline", TaskCodec::readDeadline);
    var due = fields.get("due", DateReader::date);
    var completedOn = fields.get("completedOn", DateReader::date);
    var progress =
        fields.get("progress", member -> NumberReader.decimal(member, ValueCodec.PROGRESS));
    var isFinal = fields.need("final", Cursor::flag);
    var periods = fields.list("periods", TaskResultCodec::readPeriod);
    var reasons = fields.list("reasons", TargetResultCodec::readRemark);
    var caveats = fields.list("caveats", TargetResultCodec::readRemark);
    fields.get("explanation", Cursor::text);
    return fields
        .build(
            keys + "state, deadline, due, completedOn, progress, periods, final",
            () ->
                isNamed
                    ? Optional.of(
                        named
                            .get()
                            .deadline(deadline)
                            .due(due)
                            .state(state.orElseThrow())
                            .completedOn(completedOn)
                            .progress(progress)
                            .addAllPeriods(periods)
                            .isFinal(isFinal.orElseThrow())
                            .addAllReasons(reasons)
                            .addAllCaveats(caveats)
                            .build())
                    : Optional.<TaskResult>empty())
        .flatMap(standing -> standing);
  }

  private static Optional<TaskPeriod> readPeriod(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var period = fields.need("period", Cursor::period);
              var state = fields.need("state", member -> member.name(TaskState.class));
              var completedOn = fields.get("completedOn", DateReader::date);
              return fields.build(
                  "state, completedOn",
                  () -> new TaskPeriod(period.orElseThrow(), state.orElseThrow(), completedOn));
            });
  }

  private static void write(JsonWriter out, TaskPeriod period) throws IOException {
    out.object(
        () ->
            out.text("period", period.period())
                .name("state", period.state())
                .text("completedOn", period.completedOn()));
  }

  static void write(
      JsonWriter out, TaskResult result, Optional<Function<TaskResult, String>> explain)
      throws IOException {
    out.object(
        () -> {
          out.text("task", result.task())
              .text("group", result.group())
              .text("lead", result.lead())
              .optional("leads", result.leads(), TaskCodec::writeSelection);
          writeStanding(out, result, explain);
        });
  }

  private static void writeMember(
      JsonWriter out, TaskResult member, Optional<Function<TaskResult, String>> explain)
      throws IOException {
    out.object(
        () -> {
          out.text("agency", member.lead());
          writeStanding(out, member, explain);
        });
  }

  private static void writeStanding(
      JsonWriter out, TaskResult result, Optional<Function<TaskResult, String>> explain)
      throws IOException {
    out.name("state", result.state())
        .name("timeliness", result.timeliness())
        .optional("deadline", result.deadline(), TaskCodec::writeDeadline)
        .text("due", result.due())
        .text("completedOn", result.completedOn())
        .decimal("progress", result.progress())
        .some("periods", result.periods(), period -> write(out, period))
        .some("members", result.members(), member -> writeMember(out, member, explain))
        .flag("final", result.isFinal())
        .some("reasons", result.reasons(), remark -> TargetResultCodec.write(out, remark))
        .some("caveats", result.caveats(), remark -> TargetResultCodec.write(out, remark))
        .text("explanation", explain.map(words -> words.apply(result)));
  }

  /**
   * Writes how many tasks are in which state: of the plan, of each group and of each lead agency.
   */
  static void writeCounts(JsonWriter out, Iterable<TaskResult> tasks) throws IOException {
    out.object("plan", TaskCounts.of(tasks), TaskResultCodec::write)
        .object(
            "groups",
            () -> {
              for (var group : TaskCounts.byGroup(tasks).entrySet()) {
                out.object(group.getKey().value(), group.getValue(), TaskResultCodec::write);
              }
            })
        .object(
            "leads",
            () -> {
              for (var lead : TaskCounts.byLead(tasks).entrySet()) {
                out.object(lead.getKey().value(), lead.getValue(), TaskResultCodec::write);
              }
            });
  }

  private static void write(JsonWriter out, TaskCounts counts) throws IOException {
    TaskState done = TaskState.COMPLETED;
    out.object(
        () ->
            out.whole("total", counts.total())
                .object(
                    "completed",
                    () ->
                        out.whole("count", counts.count(done))
                            .whole("onTime", counts.count(done, Timeliness.ON_TIME))
                            .whole("late", counts.count(done, Timeliness.LATE))
                            .whole("noDeadline", counts.count(done, Timeliness.NO_DEADLINE)))
                .object(
                    "notCompleted",
                    () ->
                        out.whole("count", counts.notCompleted())
                            .whole("notYetDue", counts.notCompleted(Timeliness.NOT_YET_DUE))
                            .whole("overdue", counts.notCompleted(Timeliness.OVERDUE))
                            .whole("noDeadline", counts.notCompleted(Timeliness.NO_DEADLINE)))
                .whole("noReport", counts.count(TaskState.NO_REPORT))
                .whole("conflicting", counts.conflicting())
                .object("completedOfAll", counts.completedOfAll(), TaskResultCodec::write)
                .object("onTimeOfAll", counts.onTimeOfAll(), TaskResultCodec::write));
  }

  private static void write(JsonWriter out, Ratio share) throws IOException {
    out.object(
        () -> out.whole("numerator", share.numerator()).whole("denominator", share.denominator()));
  }
}
