package vn.cchc.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LegalDocumentTest {
  private static final LocalDate DAY_OF_ISSUE = LocalDate.of(2011, 11, 8);
  private static final LegalDocument RESOLUTION_30C =
      LegalDocument.of("30c/NQ-CP", "Chính phủ", DAY_OF_ISSUE);

  @Test
  void aTitleDoesNotMakeItAnotherDocument() {
    LegalDocument titled =
        new LegalDocument(
            "30c/NQ-CP", "Chính phủ", DAY_OF_ISSUE, Optional.of("Chương trình tổng thể"));

    assertThat(titled).isNotEqualTo(RESOLUTION_30C);
    assertThat(titled.isSameAs(RESOLUTION_30C)).isTrue();
  }

  @Test
  void symbolIssuerAndDayEachMakeAnotherDocument() {
    assertThat(RESOLUTION_30C.isSameAs(LegalDocument.of("76/NQ-CP", "Chính phủ", DAY_OF_ISSUE)))
        .isFalse();
    assertThat(RESOLUTION_30C.isSameAs(LegalDocument.of("30c/NQ-CP", "Quốc hội", DAY_OF_ISSUE)))
        .isFalse();
    assertThat(
            RESOLUTION_30C.isSameAs(
                LegalDocument.of("30c/NQ-CP", "Chính phủ", DAY_OF_ISSUE.plusDays(1))))
        .isFalse();
  }

  @Test
  void textsAreBroughtToNfc() {
    LegalDocument decomposed =
        new LegalDocument(
            "Q\u0110so\u031b\u0323", "so\u031b\u0323", DAY_OF_ISSUE, Optional.of("so\u031b\u0323"));

    assertThat(decomposed)
        .isEqualTo(new LegalDocument("QĐsợ", "sợ", DAY_OF_ISSUE, Optional.of("sợ")));
  }

  @Test
  void blankTextsAreRefusedByName() {
    assertThatThrownBy(() -> LegalDocument.of(" ", "Chính phủ", DAY_OF_ISSUE))
        .hasMessage("document symbol: must not be blank");
    assertThatThrownBy(() -> LegalDocument.of("30c/NQ-CP", "", DAY_OF_ISSUE))
        .hasMessage("document issuer: must not be blank");
    assertThatThrownBy(
            () -> new LegalDocument("30c/NQ-CP", "Chính phủ", DAY_OF_ISSUE, Optional.of("")))
        .hasMessage("document title: must not be blank");
  }
}
