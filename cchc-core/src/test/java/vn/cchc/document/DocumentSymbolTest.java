package vn.cchc.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A5")
class DocumentSymbolTest {
  private static String shown(DocumentSymbol symbol) {
    return "%s|%s|%s|%s|%s|%s"
        .formatted(
            symbol.number().orElse(""),
            symbol.letter().orElse(""),
            symbol.year().isPresent() ? symbol.year().getAsInt() : "",
            symbol.type().orElse(""),
            String.join("+", symbol.issuers()),
            symbol.unit().orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "3335/KH-UBND,          3335||  |KH|UBND|",
    "30c/NQ-CP,             30|c|   |NQ|CP|",
    "07/2023/QĐ-UBND,       07||2023|QĐ|UBND|",
    "01/2018/TT-VPCP,       01||2018|TT|VPCP|",
    "9228/UBND-VP,          9228||  ||UBND|VP",
    "2231/SNV-CCHC&PC,      2231||  ||SNV|CCHC&PC",
    "160/SNV-CCHC,          160||   ||SNV|CCHC",
    "304/TB-VPCP,           304||   |TB|VPCP|",
    "60-NQ/TW,              60||    |NQ|TW|",
    "36-CT/TU,              36||    |CT|TU|",
    "113-CTr/TU,            113||   |CTr|TU|",
    "141/KH-BCĐTKNQ18,      141||   |KH|BCĐTKNQ18|",
    "66.22/2026/NQ-CP,      66.22||2026|NQ|CP|",
    "01/2011/TTLT-VPCP-BNV, 01||2011|TTLT|VPCP+BNV|",
    "131/2020/QH14,         131||2020||QH14|",
    "12/QĐ-UBND-NC,         12||    |QĐ|UBND|NC",
    "202/2025/QH15,         202||2025||QH15|"
  })
  void theSymbolsThatAreSeenAreRead(String text, String parts) {
    DocumentSymbol symbol = DocumentSymbol.parse(text);
    assertThat(shown(symbol)).isEqualTo(parts.replace(" ", ""));
    assertThat(symbol.raw()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "07 / 2023 / QĐ - UBND",
        "07/2023/QĐ–UBND",
        "Số: 07/2023/QĐ-UBND",
        "số 07/2023/QĐ-UBND ",
        "07/2023/Q\u0110-UBND",
        "07/2023/Q\u00D0-UBND",
        "07/2023/QĐ\u00A0-\u00A0UBND"
      })
  void whatIsMistypedIsReadAndKeptAsItWas(String text) {
    DocumentSymbol symbol = DocumentSymbol.parse(text);
    assertThat(shown(symbol)).isEqualTo("07||2023|QĐ|UBND|");
    assertThat(symbol.raw()).isEqualTo(text);
  }

  @Test
  void theCaseOfATypeDoesNotHideIt() {
    assertThat(shown(DocumentSymbol.parse("5/qđ-ubnd"))).isEqualTo("5|||qđ|ubnd|");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "QĐ-UBND",
        "không số",
        "12",
        "12/",
        "/KH-UBND",
        "12//QĐ-UBND",
        "số",
        "²/QĐ"
      })
  void ofATextThatIsNoSymbolTheTextAloneIsKept(String text) {
    DocumentSymbol symbol = DocumentSymbol.parse(text);
    assertThat(shown(symbol)).isEqualTo("|||||");
    assertThat(symbol.raw()).isEqualTo(text);
  }

  @Test
  void aSymbolOfMoreThanTwoHundredCharactersIsKeptUnread() {
    String longest = "12/QĐ-" + "U".repeat(194);

    assertThat(DocumentSymbol.parse(longest).number()).hasValue("12");
    assertThat(shown(DocumentSymbol.parse(longest + "U"))).isEqualTo("|||||");
    assertThat(DocumentSymbol.parse(longest + "U").raw()).isEqualTo(longest + "U");
  }

  @Test
  void aTypeWithoutAnIssuerIsATypeAlone() {
    assertThat(shown(DocumentSymbol.parse("12/QĐ"))).isEqualTo("12|||QĐ||");
    assertThat(shown(DocumentSymbol.parse("12/-"))).isEqualTo("12|||||");
    assertThat(shown(DocumentSymbol.parse("12/TTLT"))).isEqualTo("12|||TTLT||");
  }

  @Test
  void twoResolutionsWithOneSymbolAreTwoDocuments() {
    LegalDocument of2013 = LegalDocument.of("76/NQ-CP", "Chính phủ", LocalDate.of(2013, 6, 13));
    LegalDocument of2021 = LegalDocument.of("76/NQ-CP", "Chính phủ", LocalDate.of(2021, 7, 15));
    assertThat(DocumentSymbol.parse(of2013.symbol()))
        .isEqualTo(DocumentSymbol.parse(of2021.symbol()));
    assertThat(of2013.isSameAs(of2021)).isFalse();
    assertThat(Objects.equals(of2013, of2021)).isFalse();
  }
}
