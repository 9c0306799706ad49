package vn.cchc.json.codec;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;

/** Reads days each of which must come after the one before. */
final class AscendingDateReader {
  private Optional<LocalDate> earliest = Optional.empty();

  Optional<LocalDate> next(Cursor cursor) {
    Optional<LocalDate> day = DateReader.date(cursor, earliest);
    if (day.isPresent()) {
      earliest = day.map(last -> last.plusDays(1));
    }
    return day;
  }
}
