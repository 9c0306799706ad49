package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import vn.cchc.message.Messages;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Language;

/** Whatever is wrong with a document is described in the reader's language alone. */
@Tag("currentJackson")
class ProblemWordsProperties {
  /** What the model says of a value that it refuses, for programmers and in English. */
  private static final Pattern OF_THE_MODEL = Pattern.compile("\\b(?:must|but was|but were)\\b");

  private static final Messages VIETNAMESE = Messages.of(Language.VIETNAMESE);

  private static final List<Function<byte[], ReadResult<?>>> READERS =
      List.of(
          json -> CchcJson.readPlan(json, ""),
          json -> CchcJson.readAgencies(json, ""),
          json -> CchcJson.readOrganisation(json, ""),
          json -> CchcJson.readEvaluation(json, ""),
          Doc::lines);

  private static String spoilt(Random random) {
    return Mutation.of(random, SchemaAgreementProperties.any(random).json());
  }

  @Provide
  Arbitrary<String> documents() {
    return AnyValue.any(ProblemWordsProperties::spoilt);
  }

  private static void check(String json) {
    for (Function<byte[], ReadResult<?>> reader : READERS) {
      for (Problem problem : reader.apply(json.getBytes(UTF_8)).problems()) {
        assertThat(problem.code()).as(json).isNotEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(VIETNAMESE.detail(problem)).as(json).doesNotContainPattern(OF_THE_MODEL);
      }
    }
  }

  @Property(tries = 200, seed = "5", shrinking = ShrinkingMode.OFF)
  void noVietnameseSentenceQuotesTheModel(@ForAll("documents") String json) {
    check(json);
  }

  @Property(tries = 2_500, seed = "50", shrinking = ShrinkingMode.OFF)
  @Tag("thorough")
  void noVietnameseSentenceEverQuotesTheModel(@ForAll("documents") String json) {
    check(json);
  }
}
