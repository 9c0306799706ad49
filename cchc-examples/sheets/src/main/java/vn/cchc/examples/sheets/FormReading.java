package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.parser.DeadlineParser;
import vn.cchc.period.Deadline;
import vn.cchc.plan.PlanId;

/**
 * What a form tells of itself.
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
   * @return what it tells, or nothing where it is no form
   * @throws IOException if the file cannot be read
   */
  public static Optional<FormReading> of(InputStream file) throws IOException {
    try {
      return SheetFile.open(
          SheetFile.bytes(file),
          workbook ->
              ImmutableList.of(
                  workbook.sheet(Optional.of(FigureForm.MARK_SHEET)),
                  workbook.sheet(Optional.of(FigureForm.SHEET))),
          Optional.empty(),
          1,
          FormReading::form);
    } catch (RefusedFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns what is wrong where a form is of another plan, whose indicators may bear the same ids.
   *
   * @param id the id of the plan
   * @return a refusal, or nothing where the form is of the plan
   */
  public Optional<Refusal> refusal(PlanId id) {
    return plan.equals(id.value())
        ? Optional.empty()
        : Optional.of(
            Refusal.ofFile(
                RefusalCode.OTHER_PLAN, KnownNames.quoted(id.value()), KnownNames.quoted(plan)));
  }

  private static Optional<FormReading> form(ImmutableList<SheetSource> sheets)
      throws RefusedFileException {
    if (sheets.size() != 2) {
      return Optional.empty();
    }
    List<SheetRow> marks = top(sheets.get(0), 1);
    if (marks.isEmpty() || !text(marks.get(0), 0).equals(FigureForm.MARK)) {
      return Optional.empty();
    }
    String period = text(marks.get(0), 2);
    if (PeriodCells.read(period).value().isEmpty()) {
      return Optional.empty();
    }
    Mapping mapping = FigureForm.mapping(period);
    Optional<LocalDate> day =
        top(sheets.get(1), DAY_ROW).stream()
            .filter(row -> row.number() == DAY_ROW)
            .flatMap(row -> day(text(row, DAY_COLUMN)).stream())
            .findFirst();
    return Optional.of(
        new FormReading(
            day.map(FormReading::moment).map(mapping::recordedAt).orElse(mapping),
            text(marks.get(0), 1)));
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

  private static List<SheetRow> top(SheetSource sheet, int last) throws RefusedFileException {
    List<SheetRow> rows = new ArrayList<>();
    sheet.rows(
        sheet.facts(),
        row -> {
          if (row.number() <= last) {
            rows.add(row);
          }
          return row.number() < last;
        });
    return rows;
  }

  private static String text(SheetRow row, int column) {
    return Optional.ofNullable(row.cells().get(column))
        .map(cell -> Labels.tidy(cell.text()))
        .orElse("");
  }
}
