package vn.cchc.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/**
 * A document is read once if nothing is wrong with it, and else twice; that it may not be noticed
 * which was done.
 */
class TwoReadingsTest {
  private static final Pattern KEY = Pattern.compile("\"([a-zA-Z]+)\" ?: ?");

  private static ReadResult<?> read(String document, byte[] json) {
    return switch (document) {
      case "plan" -> CchcJson.readPlan(json, "");
      case "evaluation" -> CchcJson.readEvaluation(json, "");
      default -> CchcJson.readOrganisation(json, "");
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void noOtherEncodingIsRead(String charset) {
    String ascii = Doc.PLAN.replaceAll("[^\\x00-\\x7f]", "a"); // in which all bytes are UTF-8 too
    assertThat(Doc.plan(ascii).value()).isPresent();
    byte[] json = ascii.getBytes(Charset.forName(charset));
    ReadResult<Plan> reading = CchcJson.readPlan(json, "");
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems()).extracting(Problem::code).containsExactly(ProblemCode.SYNTAX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00c0\u00ba",
        "\u00c1\u00a1",
        "\u00e0\u0081\u00a1",
        "\u00ed\u00a0\u0080",
        "\u00ed\u00a0\u00bd\u00ed\u00b8\u0080",
        "\u00f0\u0080\u0081\u00a1",
        "\u00f4\u0090\u0080\u0080",
        "\u00f8\u0088\u0080\u0080\u0080",
        "\u0080",
        "\u00c3",
        "\u00e1\u00ba"
      })
  void whatIsNoUtf8IsRefusedAlthoughAParserWouldTakeIt(String bytes) {
    int title = Doc.PLAN.indexOf("Kế hoạch");
    byte[] spoilt =
        Bytes.concat(
            Doc.PLAN.substring(0, title).getBytes(UTF_8),
            bytes.getBytes(ISO_8859_1),
            Doc.PLAN.substring(title).getBytes(UTF_8));
    assertThat(CchcJson.readPlan(spoilt, "").problems())
        .extracting(problem -> problem.code() + " " + problem.expected())
        .containsExactly("SYNTAX UTF-8");
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    assertThat(Doc.plan("\uFEFF" + Doc.PLAN).value()).isEqualTo(Doc.plan(Doc.PLAN).value());
    assertThat(Doc.plan("\uFEFF" + Doc.PLAN).value()).isPresent();
  }

  @Test
  void aProblemOfAFlawlessDocumentIsPlacedAlsoOnceItsBytesAreGone() {
    byte[] json = Doc.PLAN.getBytes(UTF_8);
    ReadResult<Plan> reading = CchcJson.readPlan(json, "plan.json");
    assertThat(reading.problems()).isEmpty();
    Arrays.fill(json, (byte) ' ');
    Problem problem =
        Problem.error(ProblemCode.UNKNOWN_AGENCY, Place.at("/targets/0/scope"), "", "", "");
    assertThat(reading.locate(problem).place())
        .isEqualTo(new Place("plan.json", 12, 15, "/targets/0/scope"));
  }

  @Test
  void anUnknownKeyIsReportedWithAllThatIsAllowedThere() {
    String json = Doc.with(Doc.PLAN, "\"value\": 40", "\"value\": 40, \"than\": 1");
    assertThat(Doc.plan(json).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_KEY);
              assertThat(problem.expected()).isEqualTo("type, value");
              assertThat(problem.place())
                  .isEqualTo(new Place("plan.json", 11, 52, "/targets/0/criterion/than"));
            });
  }

  @Test
  void aKeyThatOnlyHashesLikeAnotherIsUnknown() {
    String like = "h\u0083";
    assertThat(like).hasSameHashCodeAs("id");
    assertThat(
            Doc.problems(Doc.plan(Doc.with(Doc.PLAN, "\"id\": \"muc-3\"", "\"" + like + "\": 1"))))
        .containsExactly("MISSING_KEY 10:5 /targets/0", "UNKNOWN_KEY 10:6 /targets/0/" + like);
  }

  /**
   * Every key of the golden documents appears twice in turn; that it does is reported at its place.
   */
  @ParameterizedTest
  @ValueSource(strings = {"plan", "organisation"})
  void aKeyThatAppearsTwiceIsRefusedInEveryObject(String document) throws IOException {
    String json = new String(Golden.read(document + ".json"), UTF_8);
    assertThat(read(document, json.getBytes(UTF_8)).problems()).isEmpty();
    Matcher key = KEY.matcher(json);
    int count = 0;
    for (; key.find(); count++) {
      if (!key.group(1).equals("lead")) {
        String twice =
            json.substring(0, key.start()) + key.group() + "1," + json.substring(key.start());
        assertThat(read(document, twice.getBytes(UTF_8)).problems())
            .as(key.group() + key.start())
            .anyMatch(
                problem ->
                    problem.code() == ProblemCode.DUPLICATE_KEY
                        && problem.subject().equals(key.group(1)));
      }
    }
    assertThat(count).isGreaterThan(50);
  }

  /** However its texts are composed, a document says the same. */
  @ParameterizedTest
  @CsvSource({
    "plan, NFD",
    "organisation, NFD",
    "evaluation, NFD",
    "plan, NFC",
    "organisation, NFC"
  })
  void everyTextIsReadInNfc(String document, Normalizer.Form form) throws IOException {
    byte[] golden = Golden.read(document + ".json");
    String other = Normalizer.normalize(new String(golden, UTF_8), form);
    ReadResult<?> reading = read(document, other.getBytes(UTF_8));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.value()).isPresent();
    assertThat(reading.value().toString()).isEqualTo(read(document, golden).value().toString());
  }
}
