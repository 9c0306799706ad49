package vn.cchc.examples.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.examples.report.Province;
import vn.cchc.examples.report.export.XlsxReport;
import vn.cchc.text.Language;

/** How much paper the report of a province takes. */
class PrintedWorkbookTest {
  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page[^s]");

  /** The summary, the targets, the agencies by target, and the tasks. */
  private static final int SHEETS_FOR_READERS = 4;

  @Test
  void theSheetsForReadersPrintOnFortyPagesAtMost(@TempDir Path folder)
      throws IOException, InterruptedException {
    LibreOffice office = new LibreOffice(folder);
    byte[] report = XlsxReport.of(Province.compared(), Language.VIETNAMESE);
    byte[] forReaders =
        Workbooks.changed(report, "xl/workbook.xml", PrintedWorkbookTest::withoutFigures);

    String pdf = new String(office.printed(forReaders), ISO_8859_1);

    assertThat(PAGE.matcher(pdf).results().count()).isBetween((long) SHEETS_FOR_READERS, 40L);
  }

  /** Hides the sheets after those for readers, so that they are not printed. */
  private static String withoutFigures(String workbook) {
    String hidden = workbook;
    for (int sheet = SHEETS_FOR_READERS + 1; sheet < 10; sheet++) {
      hidden =
          hidden.replace("sheetId=\"" + sheet + "\"", "sheetId=\"" + sheet + "\" state=\"hidden\"");
    }
    assertThat(hidden).isNotEqualTo(workbook);
    return hidden;
  }
}
