package vn.cchc.examples.report.export;

import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.table.CsvTable;
import vn.cchc.text.Language;

/**
 * The report as one table of all results, for people who open it in a spreadsheet; {@link CsvTable}
 * says how it is written.
 */
public final class CsvReport {
  private CsvReport() {}

  /**
   * Writes the table.
   *
   * @param judged the plan and its evaluation
   * @param language the language, and its way of writing numbers
   * @return the table, to be kept or sent as UTF-8
   */
  public static String of(JudgedPlan judged, Language language) {
    Edition edition = Edition.of(judged, language);
    return new CsvTable(edition.messages(), edition.decimalSeparator())
        .text(new Sheets(edition).results(Word.TARGETS));
  }
}
