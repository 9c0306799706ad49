package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.text.Language;

class CsvFileTest {
  private static final String SHEET = "Cơ quan;Đúng hạn;Tổng số\nSở Nội vụ;1.166;2.000\n";
  private static final List<String> VALUES =
      List.of("so-noi-vu \"type\":\"ratio\",\"numerator\":1166,\"denominator\":2000");

  private static List<String> outcome(byte[] bytes) {
    ImportReport report = Office.read(Office.COUNTS, bytes);
    return report.refusals().isEmpty() ? Office.values(report) : Office.refused(report);
  }

  @Test
  void utf8WithOrWithoutAMarkAndUtf16WithOneAreRead() {
    assertThat(outcome(SHEET.getBytes(UTF_8))).isEqualTo(VALUES);
    assertThat(outcome(("\ufeff" + SHEET).getBytes(UTF_8))).isEqualTo(VALUES);
    assertThat(outcome(("\ufeff" + SHEET).getBytes(UTF_16LE))).isEqualTo(VALUES);
    assertThat(outcome(("\ufeff" + SHEET).getBytes(UTF_16BE))).isEqualTo(VALUES);
  }

  @Test
  void otherEncodingsAreRefusedByName() {
    assertThat(outcome(SHEET.getBytes(UTF_16LE))).containsExactly("0 unknownEncoding");
    assertThat(outcome("C¬ quan;§óng h¹n\nSë Néi vô;1".getBytes(ISO_8859_1)))
        .containsExactly("0 legacyTcvn3");
    assertThat(outcome("Cô quan;Ñuùng haïn\nSôû Noäi vuï;1".getBytes(ISO_8859_1)))
        .containsExactly("0 legacyVni");
    assertThat(outcome(new byte[] {'a', (byte) 0xFF, (byte) 0xFF}))
        .containsExactly("0 unknownEncoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void theSeparatorIsReportedByTheHeading(String separator) {
    assertThat(outcome(SHEET.replace(";", separator).getBytes(UTF_8))).isEqualTo(VALUES);
  }

  @Test
  void aSeparatorThatCouldBeTwoIsRefusedAndMayBeDeclared() {
    String unclear = SHEET.replace("Cơ quan", "STT,Đơn vị;Cơ quan").replace("Sở", "1,2;Sở");

    ImportReport refused = Office.csv(Office.COUNTS, unclear);
    assertThat(Office.refused(refused)).containsExactly("0 separatorUnclear");
    assertThat(refused.refusals().get(0).message(Language.ENGLISH))
        .isEqualTo("unclear what separates columns: , ; all could; declare \"separator\"");
    assertThat(refused.isIncomplete()).isTrue();
    String declared =
        Office.COUNTS.replace("\"numbers\"", "\"separator\": \"semicolon\", \"numbers\"");
    assertThat(Office.values(Office.csv(declared, unclear))).isEqualTo(VALUES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\n", "SEP=;\r\n"})
  void aLineThatTellsExcelTheSeparatorIsFollowedAndIsNoRow(String line) {
    assertThat(outcome((line + SHEET).getBytes(UTF_8))).isEqualTo(VALUES);
    assertThat(outcome(("\ufeff" + line + SHEET).getBytes(UTF_16LE))).isEqualTo(VALUES);
    assertThat(outcome((line + SHEET + "Sở Lạ;1;2\n").getBytes(UTF_8)))
        .containsExactly("A3 unknownAgency");
    assertThat(outcome(("sep=\"\n" + SHEET).getBytes(UTF_8))).isNotEqualTo(VALUES);
  }

  @Test
  void quotedCellsAndBlankLinesKeepTheRowsOfASheet() {
    ImportReport report =
        Office.csv(
            Office.COUNTS,
            "\"Cơ\nquan\",\"Đúng hạn\",Tổng số\n\n\"Sở Nội vụ\",\"1\",\"2\"\n,,\nSở Lạ,1,2\n");

    assertThat(report.accepted()).extracting(AcceptedRow::row).containsExactly(3);
    assertThat(Office.refused(report)).containsExactly("A5 unknownAgency");
  }

  @Test
  void aQuoteWithoutItsEndIsRefused() {
    assertThat(outcome((SHEET + "\"Sở Y tế;1;2\n").getBytes(UTF_8)))
        .containsExactly("0 malformedCsv");
  }

  @Test
  void anEmptyFileIsNeitherWorkbookNorTable() {
    assertThat(outcome(new byte[0])).containsExactly("0 notAWorkbook");
  }
}
