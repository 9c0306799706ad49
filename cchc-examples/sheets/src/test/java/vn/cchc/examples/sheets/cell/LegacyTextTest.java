package vn.cchc.examples.sheets.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyTextTest {
  private static Optional<LegacyText> recognise(String text) {
    return LegacyText.recognise(text, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "TCVN3, Së Néi vô, Sở Nội vụ",
    "TCVN3, Së Y tÕ, Sở Y tế",
    "TCVN3, Së KÕ ho¹ch vµ §Çu t\u00ad, Sở Kế hoạch và Đầu tư",
    "TCVN3, UBND huyÖn §«ng, UBND huyện Đông",
    "TCVN3, Së N«ng nghiÖp vµ Ph¸t triÓn n«ng th«n, Sở Nông nghiệp và Phát triển nông thôn",
    "VNI, Sôû Noäi vuï, Sở Nội vụ",
    "VNI, Sôû Keá hoaïch vaø Ñaàu tö, Sở Kế hoạch và Đầu tư",
    "VNI, UBND huyeän Taây, UBND huyện Tây",
    "VNI, Thò xaõ Kyø Anh, Thị xã Kỳ Anh",
  })
  void aTextInAnOldEncodingIsRecognisedByItsLetters(
      LegacyEncoding encoding, String text, String reading) {
    assertThat(recognise(text)).contains(new LegacyText(encoding, reading));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sở Nội vụ",
        "công an",
        "Toà án",
        "Quý I",
        "QUÝ",
        "Krông Nô",
        "Café",
        "m²",
        "20 °C",
        "«ABC»",
        "·",
        "so-noi-vu",
        "Hà Tĩnh",
        "Hòa Bình",
        "TÂN AN",
      })
  void aTextInUnicodeIsNot(String text) {
    assertThat(recognise(text)).isEmpty();
  }

  @Test
  void theFontDecidesWhereTheLettersCouldBeEither() {
    assertThat(recognise("vô")).isEmpty();
    assertThat(LegacyText.recognise("vô", LegacyEncoding.ofFont(".VnTimeH")))
        .contains(new LegacyText(LegacyEncoding.TCVN3, "vụ"));
    assertThat(LegacyText.recognise("Sở Nội vụ", LegacyEncoding.ofFont(".VnTime"))).isEmpty();
    assertThat(LegacyText.recognise("so-noi-vu", LegacyEncoding.ofFont("VNI-Times"))).isEmpty();
    assertThat(LegacyEncoding.ofFont("Times New Roman")).isEmpty();
  }
}
