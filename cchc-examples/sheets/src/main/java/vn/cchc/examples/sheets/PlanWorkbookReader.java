package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.organisation.Organisation;
import vn.cchc.parser.ParsedTarget;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.Severity;

/** Puts the tables of a plan's workbook together into the documents of a plan and its agencies. */
final class PlanWorkbookReader {
  private final String source;
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Refusal> warnings = new ArrayList<>();
  private final List<PlanImport.Understood> understood = new ArrayList<>();
  private final PlanAgencies agencies = new PlanAgencies();
  private final PlanCells cells = new PlanCells(agencies::find);
  private final ObjectNode plan = PlanDocuments.MAPPER.createObjectNode();
  private final ObjectNode register = PlanDocuments.MAPPER.createObjectNode();
  private final Map<String, String> planPlaces = new TreeMap<>();
  private final Map<String, String> registerPlaces = new TreeMap<>();
  private final Map<String, Group> groups = new HashMap<>();
  private @Nullable Group group;
  private int taskCount;

  PlanWorkbookReader(String source) {
    this.source = source;
  }

  PlanImport read(ImmutableList<SheetSource> sheets) throws RefusedFileException {
    List<PlanTable> tables = new ArrayList<>();
    for (SheetSource sheet : sheets) {
      ImmutableList<SheetRow> rows = PlanTable.rows(sheet);
      Optional<PlanTable> found = PlanTable.find(sheet, rows);
      found.ifPresent(tables::add);
      found.ifPresent(this::warnOfColumns);
      if (found.isEmpty() && !rows.isEmpty()) {
        warnings.add(new Refusal(sheet.name(), 0, "", RefusalCode.UNREAD_SHEET, "", ""));
      }
    }
    if (tables.stream().noneMatch(table -> table.sheet() == PlanSheet.PLAN)) {
      throw RefusedFileException.of(RefusalCode.NO_PLAN, PlanSheet.PLAN.title(), "");
    }
    tables.sort((one, other) -> one.sheet().compareTo(other.sheet()));
    tables.stream()
        .filter(table -> table.sheet() == PlanSheet.AGENCIES_OF_PLAN)
        .forEach(this::nameAgencies);
    plan.put("format", "cchc-plan/1");
    register.put("format", "cchc-agencies/1").putArray("agencies");
    tables.forEach(this::table);
    return result();
  }

  private void warnOfColumns(PlanTable table) {
    for (SheetCell heading : table.unread()) {
      warnings.add(
          Refusal.ofCell(
              table.name(),
              heading.row(),
              heading.column(),
              RefusalCode.UNREAD_COLUMN,
              "",
              KnownNames.quoted(heading.text())));
    }
  }

  private void nameAgencies(PlanTable table) {
    for (SheetRow row : table.rows()) {
      String id = table.text(row, "id");
      if (table.isRead(row) && !id.isEmpty()) {
        agencies.add(id, table.text(row, "name"));
      }
    }
  }

  private void table(PlanTable table) {
    for (SheetRow row : table.rows()) {
      if (table.isRead(row)) {
        switch (table.sheet()) {
          case PLAN -> PlanDocuments.merge(plan, object(table, row, planPlaces, ""));
          case AGENCIES_OF_PLAN ->
              add(table, row, register.withArray("/agencies"), registerPlaces, "/agencies", "");
          case INDICATORS ->
              add(table, row, plan.withArray("/indicators"), planPlaces, "/indicators", "");
          case TARGETS -> target(table, row);
          case GROUPS ->
              newGroup(
                  object(table, row, planPlaces, "/taskGroups/" + plan.path("taskGroups").size()));
          case TASKS -> task(table, row);
          case OTHER -> other(table, row);
        }
      }
    }
  }

  private ObjectNode add(
      PlanTable table,
      SheetRow row,
      ArrayNode array,
      Map<String, String> places,
      String pointer,
      String prefix) {
    ObjectNode node = object(table, row, places, pointer + "/" + array.size());
    if (!prefix.isEmpty() && !node.has("id")) {
      node.put("id", prefix + (array.size() + 1));
    }
    array.add(node);
    return node;
  }

  /** Makes an object of a row, and notes where each of its members stands. */
  private ObjectNode object(
      PlanTable table, SheetRow row, Map<String, String> places, String pointer) {
    ObjectNode node = PlanDocuments.MAPPER.createObjectNode();
    places.put(pointer, table.place(row, ""));
    table
        .columns()
        .forEach(
            (at, column) -> {
              SheetCell cell = row.cells().get(at);
              if (cell != null && !Labels.tidy(cell.text()).isEmpty()) {
                put(table, cell, column, node);
                if (!column.path().isEmpty()) {
                  places.put(
                      pointer + "/" + column.path().replace('.', '/'),
                      table.name() + "!" + cell.address());
                }
              }
            });
    return node;
  }

  private void put(PlanTable table, SheetCell cell, PlanColumn column, ObjectNode node) {
    CellResult<JsonNode> result =
        cell.font().isStruck()
            ? CellResult.refused(RefusalCode.STRUCK_OUT, "", KnownNames.quoted(cell.text()))
            : cells.node(column, cell);
    if (result.value().isEmpty()) {
      refusals.add(
          Refusal.ofCell(
              table.name(),
              cell.row(),
              cell.column(),
              result.code().orElseThrow(),
              result.expected(),
              result.actual()));
      return;
    }
    JsonNode value = result.value().orElseThrow();
    if (column.kind() != PlanColumn.Kind.REST) {
      PlanDocuments.put(node, column.keys(), value);
    } else if (value instanceof ObjectNode rest) {
      PlanDocuments.merge(node, rest);
    } else {
      node.set("value", value);
    }
  }

  /** A target of an indicator that says nothing else is understood from its own wording. */
  private void target(PlanTable table, SheetRow row) {
    ObjectNode node =
        add(table, row, plan.withArray("/targets"), planPlaces, "/targets", "chi-tieu-");
    boolean isAsked = !table.text(row, "criterion").isEmpty();
    if (!isAsked && (!node.has("indicator") || node.has("criterion") || node.has("stages"))) {
      return;
    }
    String path = isAsked ? "criterion" : "text";
    String words = Labels.tidy(table.text(row, path));
    String place = table.place(row, path);
    CellResult<ParsedTarget> read = PlanCells.requirement(words);
    if (read.value().isPresent()) {
      ParsedTarget target = read.value().orElseThrow();
      TargetWords.complete(node, target, plan.path("indicators"))
          .forEach(one -> refusals.add(refusal(table, row, place, one)));
      understood.add(new PlanImport.Understood(place, words, target));
    } else if (!isAsked) {
      refusals.add(refusal(table, row, place, read));
    }
  }

  private static Refusal refusal(
      PlanTable table, SheetRow row, String place, CellResult<?> refused) {
    return new Refusal(
        table.name(),
        row.number(),
        place.substring(place.lastIndexOf('!') + 1),
        refused.code().orElseThrow(),
        refused.expected(),
        refused.actual());
  }

  private Group newGroup(ObjectNode node) {
    ArrayNode all = plan.withArray("/taskGroups");
    if (!node.has("id")) {
      node.put("id", "nhom-" + (all.size() + 1));
    }
    Group added = new Group(all.size(), node.putArray("tasks"));
    all.add(node);
    groups.put(node.path("id").asText(), added);
    group = added;
    return added;
  }

  /** A row with a name and nothing else is the heading of a group, as in the annexes of plans. */
  private void task(PlanTable table, SheetRow row) {
    String named = table.text(row, "group");
    boolean isHeading =
        named.isEmpty()
            && !table.text(row, "name").isEmpty()
            && row.cells().keySet().stream().filter(table.columns()::containsKey).count() == 1;
    if (isHeading) {
      newGroup(PlanDocuments.MAPPER.createObjectNode().put("name", table.text(row, "name")));
      return;
    }
    Group parent = named.isEmpty() ? group : groups.get(named);
    if (parent == null) {
      ObjectNode fresh = PlanDocuments.MAPPER.createObjectNode();
      parent =
          newGroup(
              named.isEmpty()
                  ? fresh.put("name", "Nhiệm vụ")
                  : fresh.put("id", named).put("name", named));
    }
    ObjectNode node =
        object(
            table,
            row,
            planPlaces,
            "/taskGroups/" + parent.index() + "/tasks/" + parent.tasks().size());
    node.remove("group");
    taskCount++;
    if (!node.has("id")) {
      node.put("id", "nhiem-vu-" + taskCount);
    }
    parent.tasks().add(node);
  }

  private void other(PlanTable table, SheetRow row) {
    ObjectNode node = object(table, row, new TreeMap<>(), "");
    JsonNode value = node.has("value") ? node.get("value") : node.deepCopy();
    if (value instanceof ObjectNode rest && !node.has("value")) {
      rest.remove(ImmutableList.of("file", "key"));
    }
    boolean isPlan = node.path("file").asText().equals("plan");
    (isPlan ? plan : register).set(node.path("key").asText(), value);
  }

  private PlanImport result() {
    ReadResult<Plan> planRead = CchcJson.readPlan(plan.toString().getBytes(UTF_8), source);
    ReadResult<Organisation> registerRead =
        CchcJson.readOrganisation(register.toString().getBytes(UTF_8), source);
    List<Problem> problems = new ArrayList<>();
    planRead.problems().forEach(one -> problems.add(placed(one, planPlaces, PlanSheet.PLAN)));
    registerRead
        .problems()
        .forEach(one -> problems.add(placed(one, registerPlaces, PlanSheet.AGENCIES_OF_PLAN)));
    CchcJson.validate(planRead, registerRead.map(Organisation::agencies))
        .forEach(one -> problems.add(placed(one, planPlaces, PlanSheet.PLAN)));
    boolean isGood =
        refusals.isEmpty() && problems.stream().noneMatch(one -> one.severity() == Severity.ERROR);
    return new PlanImport(
        isGood ? planRead.value().map(CchcJson::writePlan) : Optional.empty(),
        isGood ? registerRead.value().map(CchcJson::writeOrganisation) : Optional.empty(),
        ImmutableList.copyOf(refusals),
        ImmutableList.copyOf(warnings),
        ImmutableList.copyOf(problems),
        ImmutableList.copyOf(understood));
  }

  /** Returns a problem with the cell in place of the position in a document nobody sees. */
  private Problem placed(Problem problem, Map<String, String> places, PlanSheet whole) {
    String pointer = problem.place().pointer();
    @Nullable String cell = places.get(pointer);
    while (cell == null && !pointer.isEmpty()) {
      pointer = pointer.substring(0, Math.max(pointer.lastIndexOf('/'), 0));
      cell = places.get(pointer);
    }
    return problem.at(new Place(source + ": " + (cell == null ? whole.title() : cell), 0, 0, ""));
  }

  private record Group(int index, ArrayNode tasks) {}
}
