package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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

/** Files that were made to do harm, or that merely broke: all refused, soon and by name. */
@Timeout(60)
class HostileFileTest {
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
  void theWorkbookThatTheseAreMadeOfIsGood() {
    assertThat(Office.read(Office.COUNTS, RawXlsx.withRow(GOOD).bytes()).accepted()).hasSize(1);
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

  @ParameterizedTest
  @ValueSource(
      strings = {"xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml", "xl/other.xml"})
  void aDocumentTypeIsRefusedInWhateverPart(String part) {
    String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";

    assertThat(refusal(RawXlsx.withRow(GOOD).part(part, entity)).message(Language.ENGLISH))
        .isEqualTo("not a workbook: a document type or entity in " + part);
  }

  @Test
  void aSharedTextThatIsNotThereIsNotSoughtForEver() {
    RawXlsx workbook = RawXlsx.withRow("<c r=\"B2\" t=\"s\"><v>2000000000</v></c>");

    assertThat(refusal(workbook).message(Language.ENGLISH))
        .contains("a shared text that is not there: 2000000000");
  }

  @Test
  void nestingIsBounded() {
    String deep = "<sst><si>" + "<rPh>".repeat(100_000) + "</rPh>".repeat(100_000) + "</si></sst>";

    assertThat(refusal(RawXlsx.withRow(GOOD).part("xl/sharedStrings.xml", deep)).code())
        .isEqualTo(RefusalCode.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"2\"><c r=\"ZZZ2\"/></row>",
        "<row r=\"2\"><c r=\"A3\"/></row>",
        "<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>",
        "<row r=\"2\"/><row r=\"2\"/>",
        "<row r=\"9999999\"/>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"zz\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" s=\"zz\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1</v>",
        "<mergeCell ref=\"B2:A1\"/>",
      })
  void aSheetThatIsNotInOrderIsNoSoundWorkbook(String rows) {
    assertThat(refusal(new RawXlsx(rows)).code()).isEqualTo(RefusalCode.NOT_A_WORKBOOK);
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

  @Test
  void onePartOfANameIsEnough() {
    assertThat(
            refusal(RawXlsx.withRow(GOOD).part("XL/Styles.xml", "<styleSheet/>"))
                .message(Language.ENGLISH))
        .contains("two parts are named xl/styles.xml");
  }

  @Test
  void aWorkbookWithoutItsPartsIsNone() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
    }
    assertThat(refusal(bytes.toByteArray()).code()).isEqualTo(RefusalCode.NOT_A_WORKBOOK);
    byte[] good = RawXlsx.withRow(GOOD).bytes();
    for (int length = 4; length < good.length; length += 101) {
      assertThat(refusal(Arrays.copyOf(good, length)).code()).isEqualTo(RefusalCode.NOT_A_WORKBOOK);
    }
  }

  @Test
  void anOldWorkbookIsRefusedByName() {
    byte[] old = new byte[2_048];
    byte[] header = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(header, 0, old, 0, header.length);

    assertThat(refusal(old).code()).isEqualTo(RefusalCode.OLD_EXCEL);
  }

  @Test
  void aFileBeyondTheLimitIsNotRead() {
    assertThat(refusal(new byte[32 * 1024 * 1024 + 1]).code()).isEqualTo(RefusalCode.TOO_LARGE);
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

  /** Flips one bit of a part that is stored as it is, where 118 becomes 918. */
  @Test
  void aPartThatWasChangedIsRefusedByItsChecksum() throws IOException {
    byte[] good =
        RawXlsx.withRow(RawXlsx.number("B2", 0, "118") + RawXlsx.number("C2", 0, "999"))
            .storedBytes();
    assertThat(Office.values(Office.read(Office.COUNTS, good)).get(0)).contains("118");
    byte[] changed = good.clone();
    int place = new String(good, ISO_8859_1).indexOf("<v>118") + 3;
    changed[place] ^= 0x08;

    assertThat(refusal(changed).message(Language.ENGLISH))
        .isEqualTo(
            "not a workbook: part xl/worksheets/sheet1.xml was changed (its checksum does not"
                + " match); ask for the file again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl\\worksheets\\sheet1.xml",
        "/xl/worksheets/sheet1.xml",
        "xl//worksheets/./sheet1.xml",
        "xl/other/../worksheets/sheet1.xml",
        "XL/Worksheets/SHEET1.XML",
        "xl/worksheets/sheet1.xml.",
        "xl/worksheets/sheet1.xml ",
        "xl/worksheets/sheet%31.xml",
        "xl%2Fworksheets%2fsheet1.xml",
        "xl/worksheets/sheet%2531.xml",
        "xl/worksheets/ｓheet1.xml",
        "xl/worksheets/sheet①.xml",
      })
  void noSecondPartHidesBehindAnotherSpelling(String name) {
    assertThat(refusal(RawXlsx.withRow(GOOD).part(name, "<worksheet/>")).message(Language.ENGLISH))
        .isEqualTo("not a workbook: two parts are named xl/worksheets/sheet1.xml");
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><table/></body></html>",
        "<!DOCTYPE html><html></html>",
        "\ufeff<?xml version=\"1.0\"?><html/>",
        "<?xml version=\"1.0\"?><Workbook/>",
        "%PDF-1.7",
        "{\\rtf1 }",
        "",
        " \r\n",
      })
  void whatIsNoWorkbookIsNamedWhateverTheFileIsCalled(String content) {
    Refusal refusal = refusal(content.getBytes(UTF_8));

    assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_A_WORKBOOK);
    assertThat(refusal.message(Language.ENGLISH)).startsWith("not a workbook: ");
    assertThat(refusal.message(Language.VIETNAMESE)).startsWith("không phải tệp .xlsx hợp lệ: ");
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
