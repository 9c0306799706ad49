package vn.cchc.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.message.Messages;
import vn.cchc.problem.Problem;
import vn.cchc.text.Language;

/** What a clerk reads of a document that is refused. */
@Tag("V10")
class DescriptionTest {
  private static String described(ReadResult<?> reading, Language language) {
    assertThat(reading.problems()).hasSize(1);
    Problem problem = reading.problems().get(0);
    String text = Messages.of(language).describe(problem);
    return text.substring(text.indexOf(": ", text.indexOf(": ") + 1) + 2);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "120 | -1 | \"numerator\" là số lượng nên không được âm; giá trị nhận được: -1"
            + " [negativeCount] | \"numerator\" is a number of cases and must not be negative, but"
            + " is -1 [negativeCount]",
        "300 | 0 | mẫu số bằng 0 trong khi tử số khác 0: 120/0 [zeroDenominator]"
            + " | the denominator is 0 although the numerator is not: 120/0 [zeroDenominator]",
        "\"ratio\",\"numerator\":120,\"denominator\":300 | \"rank\",\"rank\":64,\"of\":63"
            + " | thứ hạng 64 nằm ngoài số 63 đơn vị được xếp hạng [rankOutside]"
            + " | rank 64 is not one of the 63 places ranked [rankOutside]",
        "\"2020-03\" | \"3/2020\""
            + " | \"period\" phải là kỳ báo cáo như 2020, 2020-H1, 2020-9M, 2020-Q1, 2020-03 hoặc"
            + " 2019-12-15/2020-12-14; giá trị nhận được: \"3/2020\" [invalidPeriod]"
            + " | \"period\" must be a period such as 2020, 2020-H1, 2020-9M, 2020-Q1, 2020-03 or"
            + " 2019-12-15/2020-12-14, but is \"3/2020\" [invalidPeriod]",
        "\"so-a\" | \"sở a\" | \"agency\" phải là mã không có khoảng trắng, ký tự ẩn và ký tự điều khiển, dài"
            + " không quá 200 ký tự; giá trị nhận được: \"sở a\" [invalidId] | \"agency\" must be"
            + " an id without spaces, invisible characters and control characters, of at most 200 characters, but is \"sở"
            + " a\" [invalidId]",
        "\"2020-04-05T08:00:00Z\" | \"2020-04-05 08:00\" | \"recordedAt\" phải là một thời điểm kèm"
            + " múi giờ, dạng 2020-04-05T08:00:00Z; giá trị nhận được: \"2020-04-05 08:00\""
            + " [wrongType] | \"recordedAt\" must be an instant with its offset such as"
            + " 2020-04-05T08:00:00Z, but is \"2020-04-05 08:00\" [wrongType]",
      })
  void aBadFigureIsReportedInBothLanguages(
      String part, String other, String vietnamese, String english) {
    ReadResult<?> reading = Doc.lines(Doc.with(Doc.LINE, part, other));
    assertThat(described(reading, Language.VIETNAMESE)).isEqualTo(vietnamese);
    assertThat(described(reading, Language.ENGLISH)).isEqualTo(english);
  }

  @Test
  void aBlankTitleAndSeveralLeadsAreReportedInBothLanguages() {
    ReadResult<?> blank = Doc.plan(Doc.with(Doc.PLAN, "\"Kế hoạch\"", "\" \""));
    assertThat(described(blank, Language.VIETNAMESE))
        .isEqualTo("\"title\" không được để trống [blankText]");
    assertThat(described(blank, Language.ENGLISH))
        .isEqualTo("\"title\" must not be blank [blankText]");
    ReadResult<?> leads =
        Doc.plan(
            Doc.with(Doc.PLAN, "\"lead\": \"so-a\"", "\"lead\": \"so-a\", \"lead\": \"so-c\""));
    assertThat(described(leads, Language.VIETNAMESE))
        .isEqualTo(
            "nhiệm vụ \"viec\" có nhiều hơn một cơ quan chủ trì: \"so-a\", \"so-c\""
                + " [severalLeads]");
  }

  @Test
  void aStageThatComesTooEarlyIsReportedWithTheEarliestDay() {
    String stages =
        "\"stages\": [{\"due\": \"2020-09-01\", \"criterion\": {\"type\": \"atLeast\", \"value\":"
            + " 9}}, {\"due\": \"2020-09-01\", \"criterion\": {\"type\": \"atLeast\", \"value\":"
            + " 40}}],";
    ReadResult<?> reading = Doc.plan(Doc.with(Doc.PLAN, "\"scope\"", stages + " \"scope\""));
    assertThat(Doc.problems(reading))
        .containsExactly("DAY_TOO_EARLY 12:94 /targets/0/stages/1/due");
    assertThat(described(reading, Language.VIETNAMESE))
        .isEqualTo(
            "ngày \"01/09/2020\" ở \"due\" quá sớm, sớm nhất phải là 02/09/2020 [dayTooEarly]");
  }

  @Test
  void bytesThatAreNotUtf8AreToldInBothLanguages() {
    ReadResult<?> reading = CchcJson.readPlan(new byte[] {'{', (byte) 0xFF}, "plan.json");
    assertThat(Messages.of(Language.VIETNAMESE).describe(reading.problems().get(0)))
        .isEqualTo("plan.json:1:2: sai cú pháp JSON: có byte không phải UTF-8 [syntax]");
    assertThat(Messages.of(Language.ENGLISH).describe(reading.problems().get(0)))
        .isEqualTo("plan.json:1:2: not valid JSON: bytes that are not UTF-8 [syntax]");
  }
}
