package vn.cchc.examples.sheets.draft;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.file.ExcelFile;
import vn.cchc.examples.sheets.file.SheetFile;
import vn.cchc.examples.sheets.file.SheetSource;
import vn.cchc.examples.sheets.name.KnownNames;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.examples.sheets.table.RowReader;
import vn.cchc.examples.sheets.text.Columns;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.plan.Plan;

/**
 * A mapping drafted from a sheet, for somebody to look through: what is unclear is a question mark,
 * which the import refuses.
 *
 * @param json the draft, absent where no table was found
 * @param refusals why the file cannot be read, if it cannot
 */
public record MappingDraft(Optional<String> json, ImmutableList<Refusal> refusals) {
  private static final Pattern NO_FIGURE = Pattern.compile("[-–—.…/\\\\*]{1,5}|n/?a");
  private static final Pattern NOTHING_AROSE =
      Pattern.compile("không phát sinh.*|không có phát sinh.*|kps");
  private static final int MOST_ENDS = 5;

  /**
   * Drafts a mapping.
   *
   * @param file the sheet
   * @param agencies the agencies that it names
   * @param plan the plan whose indicators it is about
   * @return the draft
   * @throws IOException if the file cannot be read
   */
  public static MappingDraft of(InputStream file, AgencyRegister agencies, Plan plan)
      throws IOException {
    KnownNames names = new KnownNames(agencies, Optional.of(plan), ImmutableMap.of());
    LocalDate day = plan.days().last();
    try {
      return SheetFile.open(
          SheetFile.bytes(file),
          ExcelFile::allShown,
          Optional.empty(),
          OptionalInt.empty(),
          sheets -> draft(sheets, names, day, plan));
    } catch (RefusedFileException e) {
      return new MappingDraft(Optional.empty(), ImmutableList.of(e.refusal()));
    }
  }

  private static MappingDraft draft(
      ImmutableList<SheetSource> sheets, KnownNames names, LocalDate day, Plan plan)
      throws RefusedFileException {
    List<TableFinder> tables = new ArrayList<>();
    for (SheetSource sheet : sheets) {
      TableFinder.find(sheet, names, day)
          .filter(table -> tables.isEmpty() || table.headings().equals(tables.get(0).headings()))
          .ifPresent(tables::add);
    }
    if (tables.isEmpty()) {
      return new MappingDraft(
          Optional.empty(), ImmutableList.of(Refusal.ofFile(RefusalCode.NO_TABLE, "", "")));
    }
    return new MappingDraft(Optional.of(json(tables, sheets.size() > 1, plan)), ImmutableList.of());
  }

  private static String json(List<TableFinder> tables, boolean isOneOfSeveral, Plan plan) {
    TableFinder table = tables.get(0);
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode mapping = mapper.createObjectNode().put("format", "cchc-mapping/1");
    if (isOneOfSeveral) {
      ArrayNode names = mapping.putArray("sheets");
      tables.forEach(one -> names.add(one.name()));
    }
    mapping
        .putObject("headerRows")
        .put("first", table.firstHeaderRow())
        .put("last", table.lastHeaderRow());
    addAll(mapping, "endsBefore", ends(tables));
    addAll(mapping, "leftOutRows", totals(tables));
    mapping.put("numbers", "vi");
    ImmutableList<FigureFinder.Pair> pairs = new FigureFinder(table, plan).pairs();
    addAll(mapping, "noFigure", texts(tables, NO_FIGURE));
    addAll(mapping, "nothingArose", texts(tables, NOTHING_AROSE));
    String agency = table.headings().getOrDefault(table.agencyColumn(), "");
    if (agency.isEmpty()) {
      mapping.putObject("agency").put("column", Columns.letters(table.agencyColumn()));
    } else {
      mapping.putObject("agency").put("header", agency);
    }
    table
        .periodCell()
        .filter(cell -> tables.stream().allMatch(one -> isPeriodAt(one, cell.address())))
        .ifPresent(cell -> mapping.putObject("period").put("cell", cell.address()));
    ArrayNode figures = mapping.putArray("figures");
    pairs.forEach(pair -> add(figures, pair));
    if (pairs.isEmpty()) {
      add(figures, new FigureFinder.Pair("?", "?", "?"));
    }
    return written(mapper, mapping);
  }

  private static boolean isPeriodAt(TableFinder table, String address) {
    return table.periodCell().map(SheetCell::address).filter(address::equals).isPresent();
  }

  private static void add(ArrayNode figures, FigureFinder.Pair pair) {
    ObjectNode figure = figures.addObject();
    figure.putObject("indicator").put("fixed", pair.indicator());
    figure.putObject("numerator").put("header", pair.numerator());
    figure.putObject("denominator").put("header", pair.denominator());
  }

  private static void addAll(ObjectNode mapping, String key, Set<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode array = mapping.putArray(key);
      texts.forEach(array::add);
    }
  }

  /** What follows the table: notes and signatures, known by how they begin. */
  private static Set<String> ends(List<TableFinder> tables) {
    Set<String> ends = new LinkedHashSet<>();
    for (TableFinder table : tables) {
      for (SheetRow row : table.rowsBehind()) {
        SheetCell cell = row.cells().values().iterator().next();
        String text = Labels.tidy(cell.text());
        if (cell.kind() == SheetCell.Kind.TEXT
            && !RowReader.isTotalLabel(text)
            && text.length() > 2
            && ends.size() < MOST_ENDS) {
          int colon = text.indexOf(':');
          ends.add(colon > 2 ? text.substring(0, colon) + "*" : text);
        }
      }
    }
    return ends;
  }

  private static Set<String> totals(List<TableFinder> tables) {
    Set<String> totals = new LinkedHashSet<>();
    for (TableFinder table : tables) {
      for (SheetRow row : table.rows()) {
        for (SheetCell cell : row.cells().values()) {
          boolean isBelowHeading = row.number() > table.lastHeaderRow();
          if (isBelowHeading
              && cell.kind() == SheetCell.Kind.TEXT
              && RowReader.isTotalLabel(cell.text())) {
            totals.add(Labels.tidy(cell.text()));
          }
        }
      }
    }
    return totals;
  }

  private static Set<String> texts(List<TableFinder> tables, Pattern pattern) {
    Set<String> texts = new LinkedHashSet<>();
    for (TableFinder table : tables) {
      for (SheetRow row : table.agencyRows()) {
        for (SheetCell cell : row.cells().values()) {
          String text = Labels.folded(cell.text());
          if (cell.column() != table.agencyColumn()
              && cell.kind() == SheetCell.Kind.TEXT
              && pattern.matcher(text).matches()) {
            texts.add(text);
          }
        }
      }
    }
    return texts;
  }

  private static String written(JsonMapper mapper, ObjectNode mapping) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return mapper.writer(printer).writeValueAsString(mapping) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
