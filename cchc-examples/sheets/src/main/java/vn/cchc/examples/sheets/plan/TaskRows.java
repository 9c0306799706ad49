package vn.cchc.examples.sheets.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.form.DocumentPaths;
import vn.cchc.examples.sheets.form.FormTable;
import vn.cchc.examples.sheets.form.RowObjects;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;

/** Puts the task groups and tasks of a plan's workbook into the document of the plan. */
final class TaskRows {
  private final ObjectNode plan;
  private final RowObjects objects;
  private final Map<String, String> places;
  private final List<Refusal> warnings;
  private final Map<String, Group> groups = new HashMap<>();
  private @Nullable Group group;
  private int taskCount;

  /** A group in the document. */
  private record Group(int index, ArrayNode tasks) {}

  /**
   * Makes a reader of rows.
   *
   * @param plan receives the groups and tasks
   * @param places receives the cell of each member by its pointer
   * @param warnings receives words that name no agency
   */
  TaskRows(
      ObjectNode plan, RowObjects objects, Map<String, String> places, List<Refusal> warnings) {
    this.plan = plan;
    this.objects = objects;
    this.places = places;
    this.warnings = warnings;
  }

  void addGroup(FormTable table, SheetRow row) {
    newGroup(objects.object(table, row, places, "/taskGroups/" + plan.path("taskGroups").size()));
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
  void addTask(FormTable table, SheetRow row) {
    String named = table.text(row, "group");
    boolean isHeading =
        named.isEmpty()
            && !table.text(row, "name").isEmpty()
            && row.cells().keySet().stream().filter(table.columns()::containsKey).count() == 1;
    if (isHeading) {
      newGroup(DocumentPaths.MAPPER.createObjectNode().put("name", table.text(row, "name")));
      return;
    }
    Group parent = named.isEmpty() ? group : groups.get(named);
    if (parent == null) {
      ObjectNode fresh = DocumentPaths.MAPPER.createObjectNode();
      parent =
          newGroup(
              named.isEmpty()
                  ? fresh.put("name", "Nhiệm vụ")
                  : fresh.put("id", named).put("name", named));
    }
    ObjectNode node =
        objects.object(
            table,
            row,
            places,
            "/taskGroups/" + parent.index() + "/tasks/" + parent.tasks().size());
    node.remove("group");
    groupsOfAgencies(table, row, node);
    taskCount++;
    if (!node.has("id")) {
      node.put("id", "nhiem-vu-" + taskCount);
    }
    parent.tasks().add(node);
  }

  /** Puts groups of agencies where the document has them, and warns of words that name nobody. */
  private void groupsOfAgencies(FormTable table, SheetRow row, ObjectNode task) {
    if (task.path("lead") instanceof ObjectNode lead) {
      task.remove("lead");
      if (lead.has(PlanAgencies.KINDS)) {
        addAll(task.withArray("/leads/kinds"), lead.path(PlanAgencies.KINDS));
      } else {
        objects.refuse(refusal(table, row, "lead", RefusalCode.UNKNOWN_AGENCY, lead));
      }
    }
    if (task.remove("supporting") instanceof ArrayNode supporting) {
      for (JsonNode one : supporting) {
        if (one.has(PlanAgencies.KINDS)) {
          addAll(task.withArray("/supportingKinds"), one.path(PlanAgencies.KINDS));
        } else if (one.has(PlanAgencies.OPEN)) {
          warnings.add(refusal(table, row, "supporting", RefusalCode.NO_PARTICULAR_AGENCY, one));
        } else {
          task.withArray("/supporting").add(one);
        }
      }
    }
  }

  private static Refusal refusal(
      FormTable table, SheetRow row, String path, RefusalCode code, JsonNode open) {
    String words = Labels.quoted(open.path(PlanAgencies.OPEN).asText());
    return table.refusal(row, path, CellResult.refused(code, "", words));
  }

  private static void addAll(ArrayNode array, JsonNode texts) {
    Set<String> held = new HashSet<>();
    array.forEach(one -> held.add(one.asText()));
    for (JsonNode text : texts) {
      if (held.add(text.asText())) {
        array.add(text);
      }
    }
  }
}
