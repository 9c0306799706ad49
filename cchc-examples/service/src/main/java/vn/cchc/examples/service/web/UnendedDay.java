package vn.cchc.examples.service.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.HttpHeaders;

/** The warning that the day of an evaluation has not ended in Viet Nam (D5). */
public final class UnendedDay {
  private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

  private UnendedDay() {}

  /** {@return whether a day has ended, so that nothing more is recorded on it} */
  public static boolean hasEnded(LocalDate day) {
    return day.isBefore(LocalDate.now(VIET_NAM));
  }

  /** {@return the headers that warn of a day that has not ended; none of one that has} */
  public static HttpHeaders warning(boolean hasEnded) {
    HttpHeaders headers = new HttpHeaders();
    if (!hasEnded) {
      headers.set("Cchc-Warning", "dayNotEnded");
    }
    return headers;
  }
}
