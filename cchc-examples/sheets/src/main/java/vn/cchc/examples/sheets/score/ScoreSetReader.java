package vn.cchc.examples.sheets.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.file.SheetSource;
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
import vn.cchc.problem.Problem;
import vn.cchc.problem.Severity;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.validation.ScorecardValidator;

/** Puts the tables of a workbook together into the document of a set of criteria. */
final class ScoreSetReader {
  private final String source;
  private final RowObjects objects = new RowObjects(new FormCells(CellResult::of));
  private final List<Refusal> warnings = new ArrayList<>();
  private final ObjectNode set = DocumentPaths.MAPPER.createObjectNode();
  private final Map<String, String> places = new TreeMap<>();
  private final Map<String, Criterion> criteria = new LinkedHashMap<>();

  ScoreSetReader(String source) {
    this.source = source;
  }

  /** A criterion and its place in the document. */
  private record Criterion(String pointer, ObjectNode node) {}

  ScoreSetImport read(ImmutableList<SheetSource> sheets) throws RefusedFileException {
    FormTables tables =
        FormTables.of(
            sheets,
            ScoreSetSheet.values(),
            ScoreSetSheet.CRITERIA,
            ScoreSetSheet.CRITERIA,
            ScoreSetTemplate.EXAMPLES.values());
    warnings.addAll(tables.warnings());
    tables.changedExamples().forEach(objects::refuse);
    set.put("format", "cchc-scorecard/1");
    places.put("/nodes", ScoreSetSheet.CRITERIA.title());
    places.put("/classes", ScoreSetSheet.CLASSES.title());
    tables.tables().forEach(this::table);
    criteria.values().forEach(this::completeRule);
    return result();
  }

  private void table(FormTable table) {
    for (SheetRow row : table.rows()) {
      if (table.isRead(row)) {
        switch ((ScoreSetSheet) table.sheet()) {
          case SET -> DocumentPaths.merge(set, objects.object(table, row, places, ""));
          case CRITERIA -> criterion(table, row);
          case CLASSES -> addClass(table, row);
          case BLOCKS -> add(table, row, "/blocks");
          case ADJUSTMENTS -> add(table, row, "/adjustments");
        }
      }
    }
  }

  private ObjectNode add(FormTable table, SheetRow row, String pointer) {
    ArrayNode all = set.withArray(pointer);
    ObjectNode node = objects.object(table, row, places, pointer + "/" + all.size());
    all.add(node);
    return node;
  }

  private void addClass(FormTable table, SheetRow row) {
    ObjectNode node = add(table, row, "/classes");
    if (node.remove("interval") instanceof ObjectNode ends) {
      node.setAll(ends);
    }
  }

  /**
   * Returns the code of the criterion to which one belongs by its code: 1.2 belongs to 1.
   *
   * @param known the codes above it
   * @return the longest beginning of the code that is one of them, or an empty text
   */
  static String parent(String code, Collection<String> known) {
    String above = code;
    do {
      above = above.substring(0, Math.max(above.lastIndexOf('.'), 0));
    } while (!above.isEmpty() && !known.contains(above));
    return above;
  }

  private void criterion(FormTable table, SheetRow row) {
    String code = table.text(row, "code");
    String named = table.text(row, "parent");
    String above = named.isEmpty() ? parent(code, criteria.keySet()) : named;
    Criterion parent = criteria.get(above);
    if (parent == null && !above.isEmpty()) {
      objects.refuse(
          table.refusal(
              row,
              "parent",
              CellResult.refused(RefusalCode.UNKNOWN_CRITERION, "", Labels.quoted(above))));
      return;
    }
    String list = parent == null ? "/nodes" : parent.pointer() + "/children";
    ArrayNode siblings =
        parent == null ? set.withArray("/nodes") : parent.node().withArray("/children");
    String pointer = list + "/" + siblings.size();
    ObjectNode node = objects.object(table, row, places, pointer);
    node.remove("parent");
    if (node.remove("by") instanceof ObjectNode by && by.has("survey")) {
      if (by.has("self") || by.has("appraisal") || node.has("source")) {
        objects.refuse(
            table.refusal(
                row,
                "by.survey",
                CellResult.refused(RefusalCode.CONTRADICTION, "XHH", Labels.quoted("x"))));
      }
      node.put("source", "survey");
    }
    siblings.add(node);
    criteria.putIfAbsent(code, new Criterion(pointer, node));
  }

  /** Whoever appraises gives the points of a criterion that has neither a rule nor parts. */
  private void completeRule(Criterion criterion) {
    ObjectNode node = criterion.node();
    if (!node.has("children") && !node.has("rule")) {
      node.putObject("rule").put("type", "given");
    }
    if (node.has("indicator") && node.path("rule") instanceof ObjectNode rule) {
      rule.set("indicator", node.remove("indicator"));
      String cell = places.get(criterion.pointer() + "/indicator");
      if (cell != null) {
        places.put(criterion.pointer() + "/rule/indicator", cell);
      }
    }
  }

  private ScoreSetImport result() {
    ReadResult<Scorecard> read = CchcJson.readScorecard(set.toString().getBytes(UTF_8), source);
    List<Problem> problems = new ArrayList<>();
    read.problems().forEach(one -> problems.add(placed(one, one)));
    read.value()
        .map(ScorecardValidator::validate)
        .orElse(ImmutableList.of())
        .forEach(one -> problems.add(placed(one, read.locate(one))));
    boolean isGood =
        objects.refusals().isEmpty()
            && problems.stream().noneMatch(one -> one.severity() == Severity.ERROR);
    return new ScoreSetImport(
        read.value().filter(some -> isGood).map(CchcJson::writeScorecard),
        objects.refusals(),
        ImmutableList.copyOf(warnings),
        ImmutableList.copyOf(problems));
  }

  private Problem placed(Problem problem, Problem located) {
    return RowObjects.placed(problem, located.place().pointer(), places, source, ScoreSetSheet.SET);
  }
}
