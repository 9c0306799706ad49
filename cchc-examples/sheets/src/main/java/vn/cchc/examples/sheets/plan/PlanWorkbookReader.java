package vn.cchc.examples.sheets.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.file.SheetSource;
import vn.cchc.examples.sheets.form.AgencyKinds;
import vn.cchc.examples.sheets.form.DocumentPaths;
import vn.cchc.examples.sheets.form.FormCells;
import vn.cchc.examples.sheets.form.FormTable;
import vn.cchc.examples.sheets.form.FormTables;
import vn.cchc.examples.sheets.form.RowObjects;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.organisation.Organisation;
import vn.cchc.parser.ParsedTarget;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.problem.Severity;

/** Puts the tables of a plan's workbook together into the documents of a plan and its agencies. */
final class PlanWorkbookReader {
  private final String source;
  private final List<Refusal> warnings = new ArrayList<>();
  private final List<PlanImport.Understood> understood = new ArrayList<>();
  private final PlanAgencies agencies = new PlanAgencies();
  private final RowObjects objects =
      new RowObjects(new FormCells(agencies::agency, agencies::agencyOrGroup));
  private final ObjectNode plan = DocumentPaths.MAPPER.createObjectNode();
  private final ObjectNode register = DocumentPaths.MAPPER.createObjectNode();
  private final Map<String, String> planPlaces = new TreeMap<>();
  private final Map<String, String> registerPlaces = new TreeMap<>();
  private final TaskRows tasks = new TaskRows(plan, objects, planPlaces, warnings);
  private RowIds agencyIds = RowIds.none();
  private RowIds indicatorIds = RowIds.none();

  PlanWorkbookReader(String source) {
    this.source = source;
  }

  PlanImport read(ImmutableList<SheetSource> sheets) throws RefusedFileException {
    FormTables tables =
        FormTables.of(
            sheets,
            PlanSheet.values(),
            PlanSheet.TASKS,
            PlanSheet.PLAN,
            PlanTemplate.EXAMPLES.values());
    warnings.addAll(tables.warnings());
    tables.changedExamples().forEach(objects::refuse);
    for (FormTable table : tables.tables()) {
      if (table.sheet() == PlanSheet.AGENCIES_OF_PLAN) {
        nameAgencies(table);
      } else if (table.sheet() == PlanSheet.INDICATORS) {
        indicatorIds = RowIds.of(table);
      }
    }
    plan.put("format", "cchc-plan/1");
    register.put("format", "cchc-agencies/1").putArray("agencies");
    tables.tables().forEach(this::table);
    return result();
  }

  private void nameAgencies(FormTable table) {
    agencyIds = RowIds.of(table);
    for (SheetRow row : table.rows()) {
      agencyIds.of(row).ifPresent(id -> agencies.add(id, table.text(row, "name")));
      String kind = table.text(row, "kind");
      agencies.addKind(AgencyKinds.BY_WORDS.getOrDefault(kind, kind));
    }
  }

  private void table(FormTable table) {
    for (SheetRow row : table.rows()) {
      if (table.isRead(row)) {
        switch ((PlanSheet) table.sheet()) {
          case PLAN -> plan(table, row);
          case AGENCIES_OF_PLAN ->
              add(
                  table,
                  row,
                  register.withArray("/agencies"),
                  registerPlaces,
                  "/agencies",
                  agencyIds.of(row));
          case INDICATORS ->
              add(
                  table,
                  row,
                  plan.withArray("/indicators"),
                  planPlaces,
                  "/indicators",
                  indicatorIds.of(row));
          case TARGETS -> target(table, row);
          case GROUPS -> tasks.addGroup(table, row);
          case TASKS -> tasks.addTask(table, row);
          case OTHER -> other(table, row);
        }
      }
    }
  }

  private void plan(FormTable table, SheetRow row) {
    ObjectNode node = objects.object(table, row, planPlaces, "");
    if (!node.has("id") && node.has("title") && !plan.has("id")) {
      node.put("id", RowIds.made(node.path("title").asText(), new HashSet<>()));
    }
    DocumentPaths.merge(plan, node);
  }

  private ObjectNode add(
      FormTable table,
      SheetRow row,
      ArrayNode array,
      Map<String, String> places,
      String pointer,
      Optional<String> id) {
    ObjectNode node = objects.object(table, row, places, pointer + "/" + array.size());
    if (!node.has("id")) {
      id.ifPresent(made -> node.put("id", made));
    }
    array.add(node);
    return node;
  }

  /** A target of an indicator that says nothing else is understood from its own wording. */
  private void target(FormTable table, SheetRow row) {
    ArrayNode targets = plan.withArray("/targets");
    String number = "chi-tieu-" + (targets.size() + 1);
    ObjectNode node = add(table, row, targets, planPlaces, "/targets", Optional.of(number));
    nameIndicator(table, row, node);
    boolean isAsked = !table.text(row, "criterion").isEmpty();
    if (!isAsked && (!node.has("indicator") || node.has("criterion") || node.has("stages"))) {
      return;
    }
    String path = isAsked ? "criterion" : "text";
    String words = Labels.tidy(table.text(row, path));
    CellResult<ParsedTarget> read = FormCells.requirement(words);
    if (read.value().isPresent()) {
      ParsedTarget target = read.value().orElseThrow();
      TargetWords.complete(node, target, plan.path("indicators"))
          .forEach(one -> objects.refuse(table.refusal(row, path, one)));
      understood.add(new PlanImport.Understood(table.place(row, path), words, target));
    } else if (!isAsked) {
      objects.refuse(table.refusal(row, path, read));
    }
  }

  /** An indicator is named by its id or, as people do, by its name. */
  private void nameIndicator(FormTable table, SheetRow row, ObjectNode node) {
    String said = node.path("indicator").asText();
    if (said.isEmpty() || indicatorIds.has(said)) {
      return;
    }
    Optional<String> id = indicatorIds.named(said);
    id.ifPresent(found -> node.put("indicator", found));
    if (id.isEmpty() && !RowIds.isId(said)) {
      node.remove("indicator");
      objects.refuse(
          table.refusal(
              row,
              "indicator",
              CellResult.refused(RefusalCode.UNKNOWN_INDICATOR, "", Labels.quoted(said))));
    }
  }

  private void other(FormTable table, SheetRow row) {
    ObjectNode node = objects.object(table, row, new TreeMap<>(), "");
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
    planRead.problems().forEach(one -> place(one, planPlaces, PlanSheet.PLAN, problems));
    registerRead
        .problems()
        .forEach(one -> place(one, registerPlaces, PlanSheet.AGENCIES_OF_PLAN, problems));
    CchcJson.validate(planRead, registerRead.map(Organisation::agencies))
        .forEach(one -> place(one, planPlaces, PlanSheet.PLAN, problems));
    boolean isGood =
        objects.refusals().isEmpty()
            && problems.stream().noneMatch(one -> one.severity() == Severity.ERROR);
    return new PlanImport(
        isGood ? planRead.value().map(CchcJson::writePlan) : Optional.empty(),
        isGood ? registerRead.value().map(CchcJson::writeOrganisation) : Optional.empty(),
        objects.refusals(),
        ImmutableList.copyOf(warnings),
        ImmutableList.copyOf(problems),
        ImmutableList.copyOf(understood));
  }

  /** Adds a problem, unless it only follows from a cell that could not be read or is empty. */
  private void place(
      Problem problem, Map<String, String> places, PlanSheet whole, List<Problem> problems) {
    if (!objects.isOfCell(problem)) {
      problems.add(RowObjects.placed(problem, problem.place().pointer(), places, source, whole));
    }
  }
}
