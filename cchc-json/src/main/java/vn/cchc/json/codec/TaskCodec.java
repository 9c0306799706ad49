package vn.cchc.json.codec;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.TaskId;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.DocumentNode;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.json.cursor.ReferenceCheck.Kind;
import vn.cchc.period.Deadline;
import vn.cchc.period.Frequency;
import vn.cchc.plan.ReformArea;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.problem.ProblemCode;

/** Task groups, tasks and deadlines. */
public final class TaskCodec {
  private static final String DEADLINES = "by, in, continuous, recurring, conditional";

  private static final int MOST_LEADS_SHOWN = 5;

  private TaskCodec() {}

  static Optional<TaskGroup> readGroup(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var id = fields.id(Kind.GROUP, GroupId::of);
              var name = fields.need("name", Cursor::prose);
              var area =
                  fields.get("area", member -> member.form("NQ76-2021/3", ReformArea::parse));
              var tasks = fields.list("tasks", TaskCodec::read);
              return fields.build(
                  () ->
                      TaskGroup.builder()
                          .id(id.orElseThrow())
                          .name(name.orElseThrow())
                          .area(area)
                          .addAllTasks(tasks)
                          .build());
            });
  }

  private static Optional<Task> read(Cursor cursor) {
    return cursor.object("lead").flatMap(TaskCodec::read);
  }

  private static Optional<Task> read(ObjectCursor fields) {
    var id = fields.id(Kind.TASK, TaskId::of);
    String subject = id.map(TaskId::value).orElse("task");
    var name = fields.need("name", Cursor::prose);
    Optional<Selection> selected = fields.get("leads", TaskCodec::selection);
    Optional<AgencyId> lead =
        fields.has("leads")
            ? fields.get("lead", member -> lead(member, subject))
            : fields.need("lead", ProblemCode.NO_LEAD, subject, member -> lead(member, subject));
    if (fields.has("lead") && fields.has("leads")) {
      fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, "task", "lead, leads", "");
    }
    List<Cursor> leads = fields.several("lead");
    for (int i = 1; i < leads.size(); i++) {
      String all = shown(leads.stream().map(Cursor::node));
      leads.get(i).problem(ProblemCode.SEVERAL_LEADS, subject, "", all);
    }
    ImmutableList<AgencyId> supporting = fields.distinct("supporting", Cursor::agency);
    var kinds = fields.distinct("supportingKinds", ScopeCodec::kind);
    var functions = fields.distinct("functions", UnitProfileCodec::function);
    var dissolves = fields.distinct("dissolves", Cursor::agency);
    var product = fields.get("product", Cursor::prose);
    var deadline = fields.get("deadline", TaskCodec::readDeadline);
    var assignedBy = fields.get("assignedBy", LegalDocumentCodec::read);
    var funding = fields.get("funding", Cursor::prose);
    var note = fields.get("note", Cursor::prose);
    Stream.concat(
            lead.stream(), selected.stream().flatMap(selection -> selection.agencies().stream()))
        .filter(supporting::contains)
        .forEach(
            one -> fields.cursor().problem(ProblemCode.LEAD_SUPPORTS, subject, "", one.value()));
    return fields.build(
        () ->
            Task.builder()
                .id(id.orElseThrow())
                .name(name.orElseThrow())
                .lead(lead)
                .leads(selected)
                .addAllSupporting(supporting)
                .addAllSupportingKinds(kinds)
                .addAllFunctions(functions)
                .addAllDissolves(dissolves)
                .product(product)
                .deadline(deadline)
                .assignedBy(assignedBy)
                .funding(funding)
                .note(note)
                .build());
  }

  /** Reads the agencies each of which answers for its own part of a task. */
  public static Optional<Selection> selection(Cursor cursor) {
    return cursor.object().flatMap(fields -> ScopeCodec.selection(fields, Function.identity()));
  }

  public static void writeSelection(JsonWriter out, Selection selection) throws IOException {
    out.object(() -> ScopeCodec.writeSelection(out, selection));
  }

  private static Optional<AgencyId> lead(Cursor cursor, String task) {
    if (cursor.node() instanceof DocumentNode.Array array && array.elements().size() != 1) {
      cursor.problem(
          array.elements().isEmpty() ? ProblemCode.NO_LEAD : ProblemCode.SEVERAL_LEADS,
          task,
          "",
          shown(array.elements().stream()));
      return Optional.empty();
    }
    return cursor.agency();
  }

  private static String shown(Stream<DocumentNode> leads) {
    return leads.map(Excerpt::of).limit(MOST_LEADS_SHOWN).collect(Collectors.joining(", "));
  }

  public static Optional<Deadline> readDeadline(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields ->
                fields.need("type", Cursor::text).flatMap(type -> readDeadline(fields, type)));
  }

  private static Optional<Deadline> readDeadline(ObjectCursor fields, String type) {
    switch (type) {
      case "by" -> {
        var date = fields.need("date", DateReader::date);
        return fields.build(() -> new Deadline.By(date.orElseThrow()));
      }
      case "in" -> {
        var period = fields.need("period", Cursor::period);
        return fields.build(() -> new Deadline.In(period.orElseThrow()));
      }
      case "continuous" -> {
        return fields.build(Deadline.Continuous::new);
      }
      case "recurring" -> {
        var every = fields.need("every", member -> member.name(Frequency.class));
        return fields.build(() -> new Deadline.Recurring(every.orElseThrow()));
      }
      case "conditional" -> {
        var text = fields.need("text", Cursor::prose);
        return fields.build(() -> new Deadline.Conditional(text.orElseThrow()));
      }
      default -> {
        fields.cursor().problem(ProblemCode.UNKNOWN_NAME, "type", DEADLINES, Excerpt.quoted(type));
        return Optional.empty();
      }
    }
  }

  static void writeGroup(JsonWriter out, TaskGroup group) throws IOException {
    out.object(
        () ->
            out.text("id", group.id())
                .text("name", group.name())
                .text("area", group.area())
                .list("tasks", group.tasks(), task -> write(out, task)));
  }

  private static void write(JsonWriter out, Task task) throws IOException {
    out.object(
        () ->
            out.text("id", task.id())
                .text("name", task.name())
                .text("lead", task.lead())
                .optional("leads", task.leads(), TaskCodec::writeSelection)
                .some("supporting", task.supporting(), out::element)
                .some("supportingKinds", task.supportingKinds(), out::element)
                .some("functions", task.functions(), out::element)
                .some("dissolves", task.dissolves(), out::element)
                .text("product", task.product())
                .optional("deadline", task.deadline(), TaskCodec::writeDeadline)
                .optional("assignedBy", task.assignedBy(), LegalDocumentCodec::write)
                .text("funding", task.funding())
                .text("note", task.note()));
  }

  public static void writeDeadline(JsonWriter out, Deadline deadline) throws IOException {
    out.object(
        () -> {
          if (deadline instanceof Deadline.By by) {
            out.text("type", "by").text("date", by.date());
          } else if (deadline instanceof Deadline.In in) {
            out.text("type", "in").text("period", in.period());
          } else if (deadline instanceof Deadline.Continuous) {
            out.text("type", "continuous");
          } else if (deadline instanceof Deadline.Recurring recurring) {
            out.text("type", "recurring").name("every", recurring.every());
          } else if (deadline instanceof Deadline.Conditional conditional) {
            out.text("type", "conditional").text("text", conditional.text());
          } else {
            throw new AssertionError(deadline);
          }
        });
  }
}
