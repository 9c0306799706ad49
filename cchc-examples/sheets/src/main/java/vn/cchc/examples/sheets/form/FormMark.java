package vn.cchc.examples.sheets.form;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.cchc.examples.sheets.file.SheetFile;
import vn.cchc.examples.sheets.file.SheetSource;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/**
 * The mark by which a form is known when it comes back, on a sheet that nobody sees.
 *
 * @param form which form it is, such as cchc-form/1
 * @param document the id of the plan or set that it was made of
 * @param subject what it is about: a period or an agency
 */
public record FormMark(String form, String document, String subject) {
  /** The name of the sheet. */
  public static final String SHEET = "cchc";

  /**
   * Opens a workbook that may be a form.
   *
   * @param file the workbook
   * @param filledIn the name of the sheet that people fill in
   * @param use what is done with the two sheets, that of the mark first
   */
  public static <T> T open(InputStream file, String filledIn, SheetFile.Use<T> use)
      throws IOException, RefusedFileException {
    return SheetFile.open(
        SheetFile.bytes(file),
        workbook ->
            ImmutableList.of(
                workbook.sheet(Optional.of(SHEET)), workbook.sheet(Optional.of(filledIn))),
        Optional.empty(),
        OptionalInt.of(1),
        use);
  }

  /** Writes the mark into a workbook. */
  public void write(Workbook workbook) {
    Worksheet sheet = workbook.newWorksheet(SHEET);
    sheet.value(0, 0, form);
    sheet.value(0, 1, document);
    sheet.value(0, 2, subject);
    sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
  }

  /**
   * Reads the mark of a form.
   *
   * @param sheet the sheet of the mark
   * @param form which form it has to be
   * @return the mark, or nothing where it is another one or none
   */
  public static Optional<FormMark> read(SheetSource sheet, String form)
      throws RefusedFileException {
    FormMark[] found = {new FormMark("", "", "")};
    sheet.rows(
        sheet.facts(),
        row -> {
          found[0] = new FormMark(row.text(0), row.text(1), row.text(2));
          return false;
        });
    return Optional.of(found[0]).filter(mark -> mark.form().equals(form));
  }
}
