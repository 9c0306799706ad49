package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.text.Language;

/** Files with far more in them than a clerk's: refused soon and by name, or read soon. */
@Timeout(60)
class LargeFileTest {
  private static final String GOOD = RawXlsx.number("B2", 0, "1") + RawXlsx.number("C2", 0, "2");

  private static Refusal refusal(byte[] file) {
    ImportReport report = Office.read(Office.COUNTS, file);
    assertThat(report.accepted()).isEmpty();
    assertThat(report.refusals()).hasSize(1);
    return report.refusals().get(0);
  }

  private static Refusal refusal(RawXlsx workbook) {
    return refusal(workbook.bytes());
  }

  @Test
  void aBombIsRefusedBeforeItUnfolds() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] spaces = new byte[1 << 20];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 1_000; i++) {
        zip.write(spaces);
      }
    }
    assertThat(refusal(bytes.toByteArray()).code()).isEqualTo(RefusalCode.TOO_LARGE);
  }

  @Test
  void aFileBeyondTheLimitIsNotRead() {
    assertThat(refusal(new byte[32 * 1024 * 1024 + 1]).code()).isEqualTo(RefusalCode.TOO_LARGE);
  }

  @Test
  void nestingIsBounded() {
    String deep = "<sst><si>" + "<rPh>".repeat(100_000) + "</rPh>".repeat(100_000) + "</si></sst>";

    assertThat(refusal(RawXlsx.withRow(GOOD).part("xl/sharedStrings.xml", deep)).code())
        .isEqualTo(RefusalCode.TOO_LARGE);
  }

  @Test
  void mergedAreasAndTextsAreBounded() {
    assertThat(refusal(new RawXlsx("<mergeCell ref=\"A1:B2\"/>".repeat(20_001))).code())
        .isEqualTo(RefusalCode.TOO_LARGE);
    assertThat(
            refusal(
                    new RawXlsx(
                        "<row r=\"1\">" + RawXlsx.text("A1", "x".repeat(40_000)) + "</row>"))
                .code())
        .isEqualTo(RefusalCode.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%d=\"\"", "xmlns:a%d=\"u%d\""})
  void theAttributesOfAnElementAreBounded(String attribute) {
    StringBuilder many = new StringBuilder("<worksheet ");
    for (int i = 0; i < 50_000; i++) {
      many.append(attribute.replace("%d", Integer.toString(i))).append(' ');
    }
    RawXlsx workbook =
        RawXlsx.withRow(GOOD).part("xl/worksheets/sheet1.xml", many + "><sheetData/></worksheet>");

    assertThat(refusal(workbook).code()).isEqualTo(RefusalCode.TOO_LARGE);
  }

  @Test
  void stylesAndSharedTextsAreReadAsAStream() {
    RawXlsx blanks =
        RawXlsx.withRow(GOOD)
            .part("xl/styles.xml", "<styleSheet>" + " ".repeat(64 << 20) + "</styleSheet>")
            .part("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(4_000_000) + "</sst>");
    assertThat(Office.read(Office.COUNTS, blanks.bytes()).accepted()).hasSize(1);

    String styles = "<styleSheet><cellXfs>" + "<xf/>".repeat(70_000) + "</cellXfs></styleSheet>";
    assertThat(refusal(RawXlsx.withRow(GOOD).part("xl/styles.xml", styles)).code())
        .isEqualTo(RefusalCode.TOO_LARGE);
  }

  @Test
  void anOpenQuoteBeforeAMillionLinesIsNamedAsSuch() {
    String csv = "Cơ quan;Đúng hạn;Tổng số\n\"so-y-te;1;2\n" + "so-noi-vu;1;2\n".repeat(1_000_000);

    assertThat(refusal(csv.getBytes(UTF_8)).message(Language.ENGLISH))
        .isEqualTo("the CSV file has a quote that is opened and not closed, in row 2 or after it");
  }

  @Test
  void everyByteChangedGivesAReport() {
    byte[] good = RawXlsx.withRow(GOOD).bytes();
    for (int i = 0; i < good.length; i += 19) {
      byte[] changed = good.clone();
      changed[i] ^= 0x55;
      assertThat(Office.read(Office.COUNTS, changed)).isNotNull();
    }
  }

  @Test
  void formattedEmptyCellsDoNotCount() {
    String empty = "<row>" + "<c s=\"6\"/>".repeat(1_000) + "</row>";
    RawXlsx workbook =
        new RawXlsx(
            "<row>"
                + RawXlsx.text("A1", "Cơ quan")
                + RawXlsx.text("B1", "Đúng hạn")
                + RawXlsx.text("C1", "Tổng số")
                + "</row><row>"
                + RawXlsx.text("A2", "so-y-te")
                + GOOD
                + "</row>"
                + empty.repeat(6_100));

    assertThat(Office.read(Office.COUNTS, workbook.bytes()).accepted()).hasSize(1);
  }

  /** Two to the power of fifteen texts of one hash code: AaAa…, AaBB…, BBAa… */
  private static String[] colliding() {
    String[] texts = {""};
    for (int i = 0; i < 15; i++) {
      String[] longer = new String[texts.length * 2];
      for (int j = 0; j < texts.length; j++) {
        longer[2 * j] = texts[j] + "Aa";
        longer[2 * j + 1] = texts[j] + "BB";
      }
      texts = longer;
    }
    return texts;
  }

  @Test
  @Timeout(20)
  void textsOfOneHashCodeDoNotStopTheImport() {
    String mapping =
        Office.COUNTS
            .replace("{\"fixed\": \"ho-so\"}", "{\"header\": \"Chỉ số\"}")
            .replace("\"numbers\"", "\"leftOutRows\": [\"x\"], \"numbers\"");
    StringBuilder csv = new StringBuilder("Cơ quan;Chỉ số;Đúng hạn;Tổng số\n");
    for (String text : colliding()) {
      csv.append("so-y-te;").append(text).append(";1;2\n");
    }

    assertThat(Office.csv(mapping, csv.toString()).accepted()).hasSize(1 << 15);
  }
}
