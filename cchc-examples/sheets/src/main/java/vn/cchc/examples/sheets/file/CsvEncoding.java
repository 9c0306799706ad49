package vn.cchc.examples.sheets.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.examples.sheets.cell.LegacyText;
import vn.cchc.examples.sheets.refusal.FileFault;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.examples.sheets.text.Labels;

/**
 * In what characters a text file is written.
 *
 * @param charset UTF-8, or UTF-16 where the file has its mark
 * @param start the first byte behind the mark
 */
record CsvEncoding(Charset charset, int start) {
  private static final int LONGEST_LOOKED_AT = 1_000;

  /** Finds the encoding, and looks at every byte whether it fits. */
  static CsvEncoding of(byte[] bytes) throws RefusedFileException {
    CsvEncoding encoding = byMark(bytes);
    char[] buffer = new char[8_192];
    try (Reader reader =
        new InputStreamReader(
            new ByteArrayInputStream(bytes, encoding.start, bytes.length - encoding.start),
            encoding.charset.newDecoder())) {
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\0') {
            throw RefusedFileException.of(RefusalCode.UNKNOWN_ENCODING, "", "U+0000");
          }
        }
      }
      return encoding;
    } catch (CharacterCodingException e) {
      throw undecodable(bytes);
    } catch (IOException e) {
      throw FileFault.DAMAGED.refusal("");
    }
  }

  private static CsvEncoding byMark(byte[] bytes) {
    int[] mark = {at(bytes, 0), at(bytes, 1), at(bytes, 2)};
    if (mark[0] == 0xEF && mark[1] == 0xBB && mark[2] == 0xBF) {
      return new CsvEncoding(StandardCharsets.UTF_8, 3);
    } else if (mark[0] == 0xFF && mark[1] == 0xFE) {
      return new CsvEncoding(StandardCharsets.UTF_16LE, 2);
    } else if (mark[0] == 0xFE && mark[1] == 0xFF) {
      return new CsvEncoding(StandardCharsets.UTF_16BE, 2);
    }
    return new CsvEncoding(StandardCharsets.UTF_8, 0);
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : -1;
  }

  /** Names the old encoding of a file that is no Unicode, by the first line that shows it. */
  private static RefusedFileException undecodable(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 1 << 20), ISO_8859_1)
        .lines()
        .filter(line -> line.length() <= LONGEST_LOOKED_AT)
        .flatMap(line -> Stream.of(line.split("[,;\t]", -1)))
        .flatMap(
            part ->
                LegacyText.recognise(part.strip(), Optional.empty()).stream()
                    .map(
                        legacy ->
                            RefusedFileException.of(
                                legacy.encoding().code(),
                                Labels.quoted(legacy.reading()),
                                Labels.quoted(part))))
        .findFirst()
        .orElseGet(() -> RefusedFileException.of(RefusalCode.UNKNOWN_ENCODING, "", "UTF-8"));
  }
}
