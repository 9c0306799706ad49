package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import vn.cchc.examples.sheets.cell.PeriodCells;
import vn.cchc.examples.sheets.file.SheetSource;
import vn.cchc.examples.sheets.form.FormMark;
import vn.cchc.examples.sheets.mapping.Mapping;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.parser.DeadlineParser;
import vn.cchc.period.Deadline;
import vn.cchc.plan.PlanId;

/**
 * What a form says of itself.
 *
 * @param mapping its mapping, with the day of reporting where it was filled in
 * @param plan the id of the plan that it is of
 */
public record FormReading(Mapping mapping, String plan) {
  private static final int DAY_ROW = 2;
  private static final int DAY_COLUMN = 2;

  /**
   * Recognises a form.
   *
   * @param file the workbook
   * @return what it says, or nothing where it is no form
   * @throws IOException if the file cannot be read
   */
  public static Optional<FormReading> of(InputStream file) throws IOException {
    try {
      return FormMark.open(file, FigureForm.SHEET, FormReading::form);
    } catch (RefusedFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns what is wrong where a form is of another plan, whose indicators may have the same ids.
   *
   * @param id the id of the plan
   * @return a refusal, or nothing where the form is of the plan
   */
  public Optional<Refusal> refusal(PlanId id) {
    return plan.equals(id.value())
        ? Optional.empty()
        : Optional.of(
            Refusal.ofFile(RefusalCode.OTHER_PLAN, Labels.quoted(id.value()), Labels.quoted(plan)));
  }

  private static Optional<FormReading> form(ImmutableList<SheetSource> sheets)
      throws RefusedFileException {
    Optional<FormMark> mark =
        sheets.size() == 2 ? FormMark.read(sheets.get(0), FigureForm.MARK) : Optional.empty();
    if (mark.isEmpty()) {
      return Optional.empty();
    }
    String period = mark.orElseThrow().subject();
    if (PeriodCells.read(period).value().isEmpty()) {
      return Optional.empty();
    }
    Mapping mapping = FigureForm.mapping(period);
    return Optional.of(
        new FormReading(
            day(sheets.get(1)).map(FormReading::moment).map(mapping::recordedAt).orElse(mapping),
            mark.orElseThrow().document()));
  }

  /** The end of the day of reporting at UTC+07:00, for its figures may be of that very day. */
  private static Instant moment(LocalDate day) {
    return day.atTime(23, 59, 59).toInstant(ZoneOffset.ofHours(7));
  }

  private static Optional<LocalDate> day(String text) {
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
      try {
        return Optional.of(LocalDate.parse(text.substring(0, 10)));
      } catch (DateTimeException e) {
        return Optional.empty(); // no day of the calendar
      }
    }
    return DeadlineParser.parse(text)
        .filter(Deadline.By.class::isInstance)
        .map(deadline -> ((Deadline.By) deadline).date());
  }

  /** Returns the day of reporting, where it was filled in. */
  private static Optional<LocalDate> day(SheetSource sheet) throws RefusedFileException {
    String[] found = {""};
    sheet.rows(
        sheet.facts(),
        row -> {
          if (row.number() == DAY_ROW) {
            found[0] = row.text(DAY_COLUMN);
          }
          return row.number() < DAY_ROW;
        });
    return day(found[0]);
  }
}
