package vn.cchc.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import vn.cchc.agency.AgencyCode;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Quantity;
import vn.cchc.parser.NumberParser;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.text.Language;

/** Whatever text there is, a parser gives a value that prints as that text, or refuses it. */
@Tag("fuzz")
class ParsersFuzzTest {
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
      checkNumber(NumberParser.of(language)::parse, text);
      checkNumber(NumberParser.of(language)::parsePercentage, text);
    }
    try {
      Fraction fraction = Fraction.parse(text);
      assertThat(Fraction.parse(fraction.toString())).isEqualTo(fraction);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }

  private static void checkNumber(Function<String, Quantity> parser, String text) {
    try {
      Quantity number = parser.apply(text);
      assertThat(number.amount().precision()).isLessThanOrEqualTo(60);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }
}
