package vn.cchc.examples.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cchc.text.Language;

/** Texts whose letters could be Unicode, and whose font says that they are not. */
class LegacyFontTest {
  private static final String HEADING =
      "<row r=\"1\">"
          + RawXlsx.text("A1", "Cơ quan")
          + RawXlsx.text("B1", "Đúng hạn")
          + "</row><row r=\"2\">";
  private static final String FIGURE = RawXlsx.number("B2", 0, "5") + "</row>";

  private static String refused(String agency, String sharedTexts) {
    ImportReport report =
        Office.read(
            Office.AMOUNT,
            new RawXlsx(HEADING + agency + FIGURE)
                .part("xl/sharedStrings.xml", "<sst>" + sharedTexts + "</sst>")
                .bytes());
    assertThat(report.refusals()).hasSize(1);
    return report.refusals().get(0).describe(Language.ENGLISH);
  }

  @Test
  void theFontOfTheCellDecides() {
    assertThat(refused("<c r=\"A2\" s=\"3\" t=\"inlineStr\"><is><t>vô</t></is></c>", ""))
        .startsWith("Quý I!A2: “vô” is written in VNI (a VNI-… font), perhaps “vơ”");
  }

  @Test
  void theFontOfAPartOfATextDecides() {
    String part = "<r><rPr><rFont val=\".VnTime\"/></rPr><t>vô</t></r>";

    assertThat(
            refused("<c r=\"A2\" t=\"s\"><v>1</v></c>", "<si><t>a</t></si><si>" + part + "</si>"))
        .startsWith("Quý I!A2: “vô” is written in TCVN3 (a .Vn… font), perhaps “vụ”");
    assertThat(refused("<c r=\"A2\" t=\"inlineStr\"><is>" + part + "</is></c>", ""))
        .contains("[legacyTcvn3]");
  }

  @Test
  void anotherFontSaysNothing() {
    assertThat(refused("<c r=\"A2\" s=\"0\" t=\"inlineStr\"><is><t>vô</t></is></c>", ""))
        .contains("[unknownAgency]");
  }
}
