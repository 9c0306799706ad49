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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/worksheets/sheet1.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/other.xml",
        "xl/other.rels"
      })
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
}
