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
        .isEqualTo("no sound .xlsx workbook: a document type or entity in " + part);
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
        "<row/>",
        "<row r=\"2\"><c><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"zz\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" s=\"zz\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"7\"/><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1</v>",
        "<mergeCell ref=\"B2:A1\"/>",
      })
  void aSheetThatIsNotInOrderIsNoSoundWorkbook(String rows) {
    assertThat(refusal(new RawXlsx(rows)).code()).isEqualTo(RefusalCode.NOT_A_WORKBOOK);
  }

  @Test
  void mergedAreasFormulasAndTextsAreBounded() {
    assertThat(refusal(new RawXlsx("<mergeCell ref=\"A1:B2\"/>".repeat(20_001))).code())
        .isEqualTo(RefusalCode.TOO_LARGE);
    String wide =
        "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
            + "<mergeCell ref=\"A1:XFD1048576\"/>";
    assertThat(refusal(new RawXlsx(wide)).code()).isEqualTo(RefusalCode.TOO_LARGE);
    String formula =
        "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A9\" si=\"1\">"
            + "A1+".repeat(2_700)
            + "1</f><v>1</v></c></row>";
    StringBuilder uses = new StringBuilder(formula);
    for (int row = 2; row < 200; row++) {
      uses.append(
          "<row r=\"%1$d\"><c r=\"A%1$d\"><f t=\"shared\" si=\"1\"/><v>1</v></c></row>"
              .formatted(row));
    }
    assertThat(refusal(new RawXlsx(uses.toString())).code()).isEqualTo(RefusalCode.TOO_LARGE);
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
        .contains("two parts xl/styles.xml");
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
    assertThat(refusal(new byte[Limits.FILE + 1]).code()).isEqualTo(RefusalCode.TOO_LARGE);
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
}
