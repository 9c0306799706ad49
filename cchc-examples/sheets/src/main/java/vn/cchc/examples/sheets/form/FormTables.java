package vn.cchc.examples.sheets.form;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.file.SheetSource;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/**
 * The tables of a workbook that was filled in.
 *
 * @param tables the tables, in the order of the template
 * @param warnings columns and sheets that are not read
 * @param changedExamples refusals of example rows that somebody wrote into
 */
public record FormTables(
    ImmutableList<FormTable> tables,
    ImmutableList<Refusal> warnings,
    ImmutableList<Refusal> changedExamples) {
  /**
   * Finds the tables.
   *
   * @param sheets the sheets of the workbook
   * @param known the sheets of the template
   * @param pasted the one whose table may stand in a sheet of any name
   * @param needed the one without which nothing is read
   * @param examples the texts that the template has in its example rows
   */
  public static FormTables of(
      ImmutableList<SheetSource> sheets,
      FormSheet[] known,
      FormSheet pasted,
      FormSheet needed,
      Collection<String> examples)
      throws RefusedFileException {
    List<FormTable> tables = new ArrayList<>();
    List<Refusal> warnings = new ArrayList<>();
    for (SheetSource sheet : sheets) {
      ImmutableList<SheetRow> rows = FormTable.rows(sheet);
      Optional<FormTable> found = FormTable.find(sheet, rows, known, pasted);
      found.ifPresent(tables::add);
      found.ifPresent(table -> warnings.addAll(table.unreadColumns()));
      if (found.isEmpty() && !rows.isEmpty()) {
        warnings.add(new Refusal(sheet.name(), 0, "", RefusalCode.UNREAD_SHEET, "", ""));
      }
    }
    if (tables.stream().noneMatch(table -> table.sheet() == needed)) {
      throw RefusedFileException.of(RefusalCode.NO_PLAN, needed.title(), "");
    }
    return new FormTables(
        ImmutableList.sortedCopyOf(
            Comparator.comparingInt(table -> table.sheet().ordinal()), tables),
        ImmutableList.copyOf(warnings),
        tables.stream()
            .flatMap(table -> table.changedExamples(examples).stream())
            .collect(ImmutableList.toImmutableList()));
  }
}
