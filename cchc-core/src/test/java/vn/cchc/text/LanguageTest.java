package vn.cchc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VIETNAMESE | vi | 1.166,5 | 58,30% | 31/12/2020 | messages_vi.properties",
        "ENGLISH    | en | 1,166.5 | 58.30% | 2020-12-31 | messages.properties"
      })
  void eachLanguageWritesNumbersAndDaysInItsWay(
      Language language, String tag, String number, String percent, String day, String bundle) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setDecimalSeparator(language.decimalSeparator());
    symbols.setGroupingSeparator(language.groupingSeparator());

    assertThat(language.tag()).isEqualTo(tag);
    assertThat(new DecimalFormat("#,##0.0", symbols).format(1166.5)).isEqualTo(number);
    assertThat("58" + language.decimalSeparator() + "30" + language.percentSign())
        .isEqualTo(percent);
    assertThat(
            LocalDate.of(2020, 12, 31)
                .format(DateTimeFormatter.ofPattern(language.datePattern(), Locale.ROOT)))
        .isEqualTo(day);
    assertThat(language.bundle()).isEqualTo(bundle);
  }
}
