package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.scorecard.scoring.Card.fraction;
import static vn.cchc.scorecard.scoring.Card.given;
import static vn.cchc.scorecard.scoring.Card.plain;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.scoring.Card;
import vn.cchc.text.Language;

class ScoreMessagesTest {
  /** The limit of the class is 85, and the scale 100. */
  @ParameterizedTest
  @CsvSource({
    "0, 84.3, 84",
    "0, 84.7, '84,7'",
    "0, 84.999, '84,999'",
    "1, 84.94, '84,9'",
    "1, 84.96, '84,96'",
    "2, 84.3, '84,30'",
    "3, 84.3, '84,300'",
    "0, 99.9, '99,9'",
    "0, 100, 100"
  })
  @Tag("K1")
  void totalHasTheDecimalsOfTheSetUnlessTheyWouldMoveItOverALimit(
      int decimals, String total, String printed) {
    Scorecard set =
        Card.set(given("1", "100"))
            .printedDecimals(decimals)
            .classes(new ClassScheme(ImmutableList.of(plain("Tốt", ">=85"), plain("Khá", "<85"))))
            .build();
    assertThat(ScoreMessages.of(Language.VIETNAMESE).total(set, fraction(total)))
        .isEqualTo(printed);
  }
}
