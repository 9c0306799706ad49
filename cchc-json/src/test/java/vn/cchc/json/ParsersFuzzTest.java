package vn.cchc.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import vn.cchc.agency.AgencyCode;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Unit;
import vn.cchc.message.Messages;
import vn.cchc.parser.DeadlineParser;
import vn.cchc.parser.NumberParser;
import vn.cchc.parser.ParsedTarget;
import vn.cchc.parser.TargetParser;
import vn.cchc.parser.TargetReading;
import vn.cchc.period.Days;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.text.Language;

/**
 * Whatever text there is, a parser gives a value that prints as that text or is read again from
 * what is printed, or refuses it.
 */
@Tag("fuzz")
class ParsersFuzzTest {
  private static final List<Messages> MESSAGES =
      Stream.of(Language.values()).map(Messages::of).toList();

  private static <T> void checkInverse(String text, Function<String, T> parser) {
    try {
      assertThat(parser.apply(text)).hasToString(text);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }

  @FuzzTest(maxDuration = "10m")
  void period(@NotNull String text) {
    checkInverse(text, ParsersFuzzTest::checkedPeriod);
  }

  private static ReportingPeriod checkedPeriod(String text) {
    ReportingPeriod period = ReportingPeriod.parse(text);
    for (ReportingCalendar calendar : ReportingCalendar.values()) {
      assertThat(period.days(calendar).first()).isBeforeOrEqualTo(period.days(calendar).last());
    }
    return period;
  }

  @FuzzTest(maxDuration = "10m")
  void code(@NotNull String text) {
    checkInverse(text, AgencyCode::parse);
  }

  @FuzzTest(maxDuration = "10m")
  void number(@NotNull String text) {
    for (Language language : Language.values()) {
      Messages messages = Messages.of(language);
      checkNumber(NumberParser.of(language)::parse, text, messages, Unit.COUNT);
      checkNumber(NumberParser.of(language)::parsePercentage, text, messages, Unit.PERCENT);
    }
    try {
      Fraction fraction = Fraction.parse(text);
      assertThat(Fraction.parse(fraction.toString())).isEqualTo(fraction);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }

  /** Words of targets, in both languages. */
  private static final List<String> WORDS_OF_TARGETS =
      List.of(
          "tối thiểu ",
          "ít nhất ",
          "đạt ",
          "trên ",
          "dưới ",
          "tối đa ",
          "không quá ",
          "từ ",
          " trở lên",
          " trở xuống",
          " đến ",
          "khoảng ",
          "trong nhóm ",
          "tốp ",
          " dẫn đầu",
          " cả nước",
          "giảm ",
          "tăng ",
          "giảm còn ",
          "tăng lên ",
          "xuống ",
          "còn ",
          "nâng ",
          " so với năm 2024",
          " so với ",
          "năm ",
          "đến năm 2025",
          "trước ngày ",
          "đến hết ",
          "31/12/2025",
          "tháng 6",
          "quý II",
          "%",
          " %",
          " điểm phần trăm",
          " điểm",
          " bậc",
          " vị trí",
          " cuộc",
          " hồ sơ",
          "tỷ lệ ",
          "số ",
          "hồ sơ ",
          "đúng hạn ",
          "mỗi năm ",
          "hằng năm ",
          "100%",
          "60",
          "1.166",
          "69,42",
          "0,5",
          "0",
          "999999999999999",
          ", ",
          "; ",
          ". ",
          " và ",
          "phấn đấu ",
          "duy trì ",
          "không ",
          "hoàn thành ",
          "có ",
          "at least ",
          "at most ",
          "more than ",
          "less than ",
          " or more",
          " or less",
          "reach ",
          "increase by ",
          "reduce by ",
          "top ",
          "within the top ",
          "by 31 December 2025",
          "compared with 2024",
          " percentage points",
          " places",
          "done",
          "about ",
          "1,166",
          "69.42",
          "(",
          ")",
          "giữa ",
          "hoặc ",
          "/năm",
          "tất cả ",
          "toàn bộ ",
          "hết năm ",
          "không thấp hơn ",
          "không vượt quá ",
          "lớn hơn ",
          "nhỏ hơn ",
          "≥ ",
          "≤ ",
          "> ",
          "< ",
          "ho\u0302\u0300 so\u031b");

  @FuzzTest(maxDuration = "10m")
  void target(byte[] bytes) {
    TargetReading reading = TargetParser.parse(FuzzedText.of(bytes, WORDS_OF_TARGETS));
    for (ParsedTarget target : reading.targets()) {
      for (Messages messages : MESSAGES) {
        String said = messages.understood(target);
        TargetReading again = TargetParser.parse(said);
        assertThat(again.notUnderstood()).as(said).isEmpty();
        assertThat(again.targets()).as(said).hasSize(1);
        ParsedTarget same = again.targets().get(0);
        assertThat(same.criterion()).as(said).isEqualTo(target.criterion());
        assertThat(same.due()).as(said).isEqualTo(target.due());
        assertThat(same.baseline()).as(said).isEqualTo(target.baseline());
      }
    }
  }

  private static final List<String> WORDS_OF_DEADLINES =
      List.of(
          "hoàn thành ",
          "trong ",
          "đến ",
          "hết ",
          "thời hạn: ",
          "trước ",
          "ngày ",
          "tháng ",
          "quý ",
          "năm ",
          "I",
          "II",
          "iv",
          "cuối ",
          "đầu ",
          "6 tháng ",
          "chín tháng ",
          "giai đoạn ",
          "các năm ",
          "từ năm ",
          "cả năm ",
          "thường xuyên",
          "liên tục",
          "hằng ",
          "định kỳ ",
          "mỗi ",
          "tuần",
          "một lần",
          "sau khi ",
          "khi ",
          "theo hướng dẫn ",
          "có ",
          "2025",
          "2020",
          "2030",
          "9999",
          "0000",
          "0001",
          "30/9/2025",
          "29/2/2023",
          "31.12.2025",
          "01-01-2026",
          "/",
          "-",
          " – ",
          " đến ",
          ", ",
          ".",
          "tha\u0301ng ",
          "\u00a0",
          "Tháng 12/2025",
          "Quý II/2026");

  @FuzzTest(maxDuration = "10m")
  void deadline(byte[] bytes) {
    DeadlineParser.parse(FuzzedText.of(bytes, WORDS_OF_DEADLINES))
        .ifPresent(
            deadline ->
                assertThat(DeadlineParser.parse(written(deadline)))
                    .as(written(deadline))
                    .contains(deadline));
  }

  private static String written(Deadline deadline) {
    Messages messages = Messages.of(Language.VIETNAMESE);
    if (deadline instanceof Deadline.By by) {
      return messages.date(by.date());
    } else if (deadline instanceof Deadline.In in) {
      Days days = in.period().days(ReportingCalendar.CALENDAR);
      return days.first().getYear() < days.last().getYear()
          ? days.first().getYear() + "-" + days.last().getYear()
          : messages.period(in.period());
    } else if (deadline instanceof Deadline.Recurring recurring) {
      return switch (recurring.every()) {
        case WEEK -> "hằng tuần";
        case MONTH -> "hằng tháng";
        case QUARTER -> "hằng quý";
        case HALF_YEAR -> "6 tháng một lần";
        default -> "hằng năm";
      };
    }
    return deadline instanceof Deadline.Conditional conditional
        ? conditional.text()
        : "thường xuyên";
  }

  /** A number that is understood, written out and read again is the same. */
  private static void checkNumber(
      Function<String, Quantity> parser, String text, Messages messages, Unit unit) {
    try {
      Quantity number = parser.apply(text);
      assertThat(number.amount().precision()).isLessThanOrEqualTo(60);
      assertThat(parser.apply(messages.value(number, unit))).isEqualTo(number);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }
}
