package vn.cchc.examples.sheets.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/** The encoding of a text file, by its mark and by whether every byte fits. */
class CsvEncodingTest {
  private static void assertEncoding(byte[] bytes, Charset charset, int start)
      throws RefusedFileException {
    assertThat(CsvEncoding.of(bytes)).isEqualTo(new CsvEncoding(charset, start));
  }

  private static void assertRefused(String latin, RefusalCode code, String actual) {
    assertThatThrownBy(() -> CsvEncoding.of(latin.getBytes(ISO_8859_1)))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> {
              assertThat(e.refusal().code()).isEqualTo(code);
              assertThat(e.refusal().actual()).isEqualTo(actual);
            });
  }

  @Test
  void onlyAWholeMarkIsOne() throws RefusedFileException {
    assertEncoding(new byte[0], UTF_8, 0);
    assertEncoding("\ufeff".getBytes(UTF_8), UTF_8, 3);
    assertEncoding("\ufeffa".getBytes(UTF_16LE), UTF_16LE, 2);
    assertEncoding("\ufeffa".getBytes(UTF_16BE), UTF_16BE, 2);
    assertEncoding("\ufec0".getBytes(UTF_8), UTF_8, 0);
    assertEncoding("\uff3f".getBytes(UTF_8), UTF_8, 0);
    assertEncoding("»¿".getBytes(UTF_8), UTF_8, 0);
    assertRefused("\u00ff", RefusalCode.UNKNOWN_ENCODING, "UTF-8");
    assertRefused("\u00ff\u00ffa", RefusalCode.UNKNOWN_ENCODING, "UTF-8");
    assertRefused("\u00fe\u00fea", RefusalCode.UNKNOWN_ENCODING, "UTF-8");
  }

  @Test
  void theCharacterZeroIsInNoTable() {
    assertRefused("\u0000", RefusalCode.UNKNOWN_ENCODING, "U+0000");
    assertRefused("a;b\u0000", RefusalCode.UNKNOWN_ENCODING, "U+0000");
  }

  @Test
  void anOldEncodingIsNamedByALineOfAThousandCharactersAtMost() {
    String words = "Së Néi vô";

    assertRefused("x;" + words + "\n", RefusalCode.LEGACY_TCVN3, "“" + words + "”");
    assertRefused(words + ";" + "x".repeat(990), RefusalCode.LEGACY_TCVN3, "“" + words + "”");
    assertRefused(words + ";" + "x".repeat(991), RefusalCode.UNKNOWN_ENCODING, "UTF-8");
  }
}
