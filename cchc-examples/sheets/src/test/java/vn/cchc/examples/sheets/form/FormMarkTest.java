package vn.cchc.examples.sheets.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

class FormMarkTest {
  private static final FormMark MARK = new FormMark("cchc-form/1", "cchc-2020", "2020-03");

  private static byte[] form() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      workbook.newWorksheet("Số liệu").value(0, 0, "x");
      MARK.write(workbook);
    }
    return bytes.toByteArray();
  }

  private static Optional<FormMark> read(String form) throws IOException, RefusedFileException {
    return FormMark.open(
        new ByteArrayInputStream(form()), "Số liệu", sheets -> FormMark.read(sheets.get(0), form));
  }

  @Test
  void aFormIsKnownByItsMarkAndAnotherFormIsNot() throws IOException, RefusedFileException {
    assertThat(read("cchc-form/1")).contains(MARK);
    assertThat(read("cchc-score-form/1")).isEmpty();
  }
}
