package vn.cchc.examples.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberCellsTest {
  private static final int GENERAL = 0;
  private static final int TWO_DECIMALS_PERCENT = 1;
  private static final int ONE_DECIMAL_PERCENT = 2;
  private static final int TWO_DECIMALS = 6;
  private static final int DAY = 5;

  /** Returns what becomes of a text in the first column of counts, of 100000 in all. */
  private static String count(String mapping, String text) {
    return only(
        Office.csv(mapping, "Cơ quan\tĐúng hạn\tTổng số\nso-noi-vu\t" + text + "\t100000\n"));
  }

  private static String only(ImportReport report) {
    List<String> refused = Office.refused(report);
    return refused.isEmpty() ? Office.values(report).get(0) : refused.get(0);
  }

  private static String number(String mapping, String cell) {
    return only(Office.read(mapping, RawXlsx.withRow(cell).bytes()));
  }

  private static String number(String mapping, int style, String digits) {
    return number(mapping, RawXlsx.number("B2", style, digits));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.166   | so-noi-vu \"type\":\"ratio\",\"numerator\":1166,\"denominator\":100000",
        "1166    | so-noi-vu \"type\":\"ratio\",\"numerator\":1166,\"denominator\":100000",
        "0045    | so-noi-vu \"type\":\"ratio\",\"numerator\":45,\"denominator\":100000",
        "999999999999999999 | so-noi-vu"
            + " \"type\":\"ratio\",\"numerator\":999999999999999999,\"denominator\":100000",
        "9223372036854775807 | so-noi-vu"
            + " \"type\":\"ratio\",\"numerator\":9223372036854775807,\"denominator\":100000",
        "0       | so-noi-vu \"type\":\"ratio\",\"numerator\":0,\"denominator\":100000",
        "1,166   | B2 notWhole",
        "7,0     | B2 notWhole",
        "60.5    | B2 notANumber",
        "1.16    | B2 notANumber",
        "1 166   | B2 notANumber",
        "-       | B2 notANumber",
        "-5      | B2 negativeCount",
        "\u22125 | B2 negativeCount",
        "97,28%  | B2 unexpectedPercentage",
        "9223372036854775808 | B2 tooManyDigits",
        "=1+1    | B2 notANumber",
      })
  void aCountWrittenAsTextIsReadInTheDeclaredWayAlone(String text, String outcome) {
    assertThat(count(Office.COUNTS, text)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,166 | so-noi-vu \"type\":\"ratio\",\"numerator\":1166,\"denominator\":100000",
        "1.166 | B2 notWhole",
        "60,5  | B2 notANumber",
      })
  void theEnglishConventionIsTheReverse(String text, String outcome) {
    assertThat(count(Office.COUNTS.replace("\"vi\"", "\"en\""), text)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "97,28%   | so-noi-vu \"type\":\"quantity\",\"amount\":97.28,\"decimals\":2",
        "60 %     | so-noi-vu \"type\":\"quantity\",\"amount\":60,\"decimals\":0",
        "1.097,5% | so-noi-vu \"type\":\"quantity\",\"amount\":1097.5,\"decimals\":1",
        "97.28%   | B2 notANumber",
        "97,28    | B2 notAPercentage",
      })
  void aPercentageWrittenAsTextHasItsSign(String text, String outcome) {
    assertThat(count(Office.PERCENTAGE, text)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    TWO_DECIMALS_PERCENT + ", 0.9728, 97.28, 2",
    TWO_DECIMALS_PERCENT + ", 0.97280000000000011, 97.28, 2",
    TWO_DECIMALS_PERCENT + ", 0.97279999999999989, 97.28, 2",
    TWO_DECIMALS_PERCENT + ", 9.7280000000000005E-1, 97.28, 2",
    TWO_DECIMALS_PERCENT + ", 1, 100, 2",
    TWO_DECIMALS_PERCENT + ", 0, 0, 2",
    TWO_DECIMALS_PERCENT + ", 0.6, 60, 2",
    TWO_DECIMALS_PERCENT + ", 0.59996, , ",
    ONE_DECIMAL_PERCENT + ", 0.605, 60.5, 1",
  })
  void aPercentCellIsExactAndHasTheDecimalsOfItsFormat(
      int style, String digits, String amount, String decimals) {
    assertThat(number(Office.PERCENTAGE, style, digits))
        .isEqualTo(
            amount == null
                ? "B2 hiddenDecimals"
                : "so-noi-vu \"type\":\"quantity\",\"amount\":%s,\"decimals\":%s"
                    .formatted(amount, decimals));
  }

  /**
   * What the cell would show of it hides nothing, so that more digits than Excel keeps are lost.
   */
  @Test
  void aPercentageOfMoreDigitsThanExcelKeepsIsRefused() {
    assertThat(number(Office.PERCENTAGE, ONE_DECIMAL_PERCENT, "1234567890123.4567"))
        .isEqualTo("B2 tooManyDigits");
  }

  @Test
  void aPercentageThatShowsLessThanItHoldsIsRefused() {
    assertThat(number(Office.PERCENTAGE, TWO_DECIMALS_PERCENT, "0.66666666666666663"))
        .isEqualTo("B2 hiddenDecimals");
  }

  @Test
  void anAmountHasTheDecimalsThatItIsPrintedIn() {
    String amount = "so-noi-vu \"type\":\"quantity\",\"amount\":69.4";

    assertThat(number(Office.AMOUNT, TWO_DECIMALS, "69.400000000000006"))
        .isEqualTo(amount + ",\"decimals\":2");
    assertThat(number(Office.AMOUNT, GENERAL, "69.400000000000006"))
        .isEqualTo(amount + ",\"decimals\":1");
    assertThat(number(Office.AMOUNT, TWO_DECIMALS, "69.405")).isEqualTo("B2 hiddenDecimals");
    assertThat(number(Office.AMOUNT, TWO_DECIMALS_PERCENT, "0.69"))
        .isEqualTo("B2 unexpectedPercentage");
    assertThat(number(Office.AMOUNT, GENERAL, "70"))
        .isEqualTo("so-noi-vu \"type\":\"quantity\",\"amount\":70");
  }

  @Test
  void declaredDecimalsHoldForEveryAmount() {
    String declared = Office.AMOUNT.replace("\"amount\":", "\"decimals\": 1, \"amount\":");

    assertThat(number(declared, GENERAL, "70"))
        .isEqualTo("so-noi-vu \"type\":\"quantity\",\"amount\":70,\"decimals\":1");
    assertThat(count(declared, "69,42")).isEqualTo("B2 hiddenDecimals");
  }

  @Test
  void aRankLiesWithinItsRanking() {
    assertThat(number(Office.RANK, GENERAL, "8"))
        .isEqualTo("so-noi-vu \"type\":\"rank\",\"rank\":8,\"of\":63");
    assertThat(number(Office.RANK, GENERAL, "64")).isEqualTo("B2 rankOutside");
    assertThat(number(Office.RANK, GENERAL, "0")).isEqualTo("B2 rankOutside");
    assertThat(number(Office.RANK, GENERAL, "8.5")).isEqualTo("B2 notWhole");
  }

  @Test
  void whatIsNoNumberIsRefusedByName() {
    assertThat(number(Office.AMOUNT, "<c r=\"B2\" t=\"b\"><v>1</v></c>"))
        .isEqualTo("B2 notANumber");
    assertThat(number(Office.AMOUNT, DAY, "43921")).isEqualTo("B2 notANumber");
    assertThat(number(Office.AMOUNT, GENERAL, "1E300")).isEqualTo("B2 tooManyDigits");
    assertThat(number(Office.AMOUNT, GENERAL, "1E-300")).isEqualTo("B2 tooManyDigits");
    assertThat(number(Office.AMOUNT, GENERAL, "1E999999999")).isEqualTo("B2 tooManyDigits");
    assertThat(number(Office.AMOUNT, GENERAL, "1".repeat(41))).isEqualTo("B2 tooManyDigits");
    assertThat(number(Office.AMOUNT, GENERAL, "118k")).isEqualTo("B2 notANumber");
    assertThat(number(Office.AMOUNT, GENERAL, "NaN")).isEqualTo("B2 notANumber");
  }

  @Test
  void aFormulaCountsWithTheResultThatTheFileHolds() {
    assertThat(number(Office.AMOUNT, "<c r=\"B2\"><f>A9*2</f><v>42</v></c>"))
        .isEqualTo("so-noi-vu \"type\":\"quantity\",\"amount\":42");
    assertThat(number(Office.AMOUNT, "<c r=\"B2\" t=\"str\"><f>A9</f><v>69,42</v></c>"))
        .isEqualTo("so-noi-vu \"type\":\"quantity\",\"amount\":69.42,\"decimals\":2");
    assertThat(number(Office.AMOUNT, "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"))
        .isEqualTo("B2 formulaError");
    assertThat(number(Office.AMOUNT, "<c r=\"B2\" t=\"e\"><v>#N/A</v></c>"))
        .isEqualTo("B2 formulaError");
    assertThat(number(Office.AMOUNT, "<c r=\"B2\"><f>A9*2</f></c>"))
        .isEqualTo("B2 formulaNotCalculated");
  }

  @Test
  void halfARatioIsRefusedAndMoreThanAllIsNot() {
    String some = RawXlsx.number("B2", GENERAL, "5");

    assertThat(number(Office.COUNTS, some)).isEqualTo("C2 missingCell");
    assertThat(number(Office.COUNTS, some + RawXlsx.number("C2", GENERAL, "0")))
        .isEqualTo("C2 zeroDenominator");
    assertThat(number(Office.COUNTS, some + RawXlsx.number("C2", GENERAL, "4")))
        .isEqualTo("so-noi-vu \"type\":\"ratio\",\"numerator\":5,\"denominator\":4");
  }

  @Test
  void whatIsNoPercentageIsRefusedByName() {
    assertThat(number(Office.PERCENTAGE, GENERAL, "0.69")).isEqualTo("B2 notAPercentage");
    assertThat(number(Office.PERCENTAGE, "<c r=\"B2\" t=\"e\"><v>#N/A</v></c>"))
        .isEqualTo("B2 formulaError");
    assertThat(number(Office.PERCENTAGE, "<c r=\"B2\"><f>A9</f></c>"))
        .isEqualTo("B2 formulaNotCalculated");
    assertThat(number(Office.PERCENTAGE, TWO_DECIMALS_PERCENT, "1E300"))
        .isEqualTo("B2 tooManyDigits");
  }
}
