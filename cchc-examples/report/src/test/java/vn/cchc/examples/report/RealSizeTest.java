package vn.cchc.examples.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.export.XlsxReport;
import vn.cchc.examples.report.page.HtmlReport;
import vn.cchc.text.Language;

/** How large the reports of a real province and of the whole country are. */
class RealSizeTest {
  private static final int MEGABYTE = 1_000_000;
  private static final Pattern WIDTH = Pattern.compile("<col [^>]*width=\"([0-9.]+)\"");

  /** A column of so many letters is so many points wide, and beside the first are row numbers. */
  private static final double POINTS_OF_A_LETTER = 7;

  private static final double POINTS_AROUND = 5;
  private static final double POINTS_OF_ROW_NUMBERS = 40;

  @Test
  void thePageOfAProvinceWithoutFiguresIsSmallerThanOneAndAHalfMegabytes() {
    for (Language language : Language.values()) {
      String page = HtmlReport.of(Province.compared(), language);

      assertThat(page.getBytes(UTF_8).length).isBetween(MEGABYTE / 2, 3 * MEGABYTE / 2);
      assertThat(page).doesNotContain("<table class=\"figure-table\">");
    }
  }

  @Test
  void thePageWithAsManyFiguresAsItTakesIsOfThreeMegabytesAtMost() {
    JudgedPlan judged = new Province(138, 1).judged();
    String page = HtmlReport.of(judged, Language.VIETNAMESE);

    assertThat(page).contains("<table class=\"figure-table\">");
    assertThat(page.getBytes(UTF_8).length).isBetween(MEGABYTE, 3 * MEGABYTE);
  }

  @Test
  @Tag("thorough")
  void thePageOfTwelveThousandAgenciesOpens() {
    String page = HtmlReport.of(new Province(12_000, 1).judged(), Language.VIETNAMESE);

    assertThat(page.getBytes(UTF_8).length).isLessThanOrEqualTo(20 * MEGABYTE);
    assertThat(page).contains("Còn 11.500 cơ quan không in ở đây; tệp xlsx có đủ.");
  }

  @Test
  void theWholeFirstSheetOfTheWorkbookIsInSightAcrossASmallScreen() throws IOException {
    byte[] workbook = XlsxReport.of(Province.compared(), Language.VIETNAMESE);

    double width =
        WIDTH
            .matcher(part(workbook, "xl/worksheets/sheet1.xml"))
            .results()
            .mapToDouble(
                column -> Double.parseDouble(column.group(1)) * POINTS_OF_A_LETTER + POINTS_AROUND)
            .sum();

    assertThat(width).isBetween(600.0, 1366 - POINTS_OF_ROW_NUMBERS);
    assertThat(part(workbook, "xl/workbook.xml")).contains("activeTab=\"0\"");
  }

  private static String part(byte[] workbook, String name) throws IOException {
    try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(archive.readAllBytes(), UTF_8);
        }
      }
    }
    throw new AssertionError(name);
  }
}
