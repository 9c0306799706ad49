package vn.cchc.examples.report.export;

import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.table.WorkbookFile;
import vn.cchc.text.Language;

/** The report as a workbook; {@link WorkbookFile} says how it is written. */
public final class XlsxReport {
  private XlsxReport() {}

  /**
   * Writes the workbook.
   *
   * @param judged the plan and its evaluation
   * @param language the language
   * @return the content of an .xlsx file
   */
  public static byte[] of(JudgedPlan judged, Language language) {
    Edition edition = Edition.of(judged, language);
    return new WorkbookFile(edition.messages(), edition.report().asOf())
        .content(new Sheets(edition).all());
  }
}
