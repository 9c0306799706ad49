package vn.cchc.examples.commandline.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.Sentence;

/** The warning that the day of a report has not ended in Viet Nam (D7). */
final class UnendedDay {
  private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

  private UnendedDay() {}

  /** Returns whether a day has ended in Viet Nam. */
  static boolean hasEnded(LocalDate day) {
    return day.isBefore(LocalDate.now(VIET_NAM));
  }

  /** Warns if the day has not ended: what is recorded later on it changes the report. */
  static void warn(LocalDate day, Console console) {
    if (!hasEnded(day)) {
      console.tell(
          new Sentence(
              "ngày %s chưa kết thúc: số liệu nhận được sau có thể làm thay đổi báo cáo này"
                  .formatted(day),
              "%s has not ended: figures that come in later may change this report"
                  .formatted(day)));
    }
  }
}
