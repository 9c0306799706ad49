package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.Error;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/**
 * Our readers and the JSON Schemas accept and refuse the same documents, but for what is listed.
 */
@Tag("currentJackson")
class SchemaAgreementProperties {
  /** What is not read, for it follows from the rest, although the schemas say what it is. */
  private static final Pattern NOT_READ =
      Pattern.compile("/(?:summary|taskCounts)(?:/.*)?|/unused/count");

  /**
   * What is for the validator of plans to refuse, and reported by a reader beside a fault of its
   * own.
   */
  private static final ImmutableSet<ProblemCode> FOR_THE_VALIDATOR =
      ImmutableSet.of(
          ProblemCode.UNKNOWN_INDICATOR,
          ProblemCode.UNKNOWN_GROUP,
          ProblemCode.UNKNOWN_AREA,
          ProblemCode.UNKNOWN_SCHEME,
          ProblemCode.UNKNOWN_GRADE,
          ProblemCode.UNFIT_CRITERION,
          ProblemCode.UNFIT_BASELINE);

  /** A document of a kind. */
  record Document(String kind, String json) {}

  static Document any(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Document("plan", CchcJson.writePlan(new AnyPlan(random).plan()));
      case 1 -> new Document("agencies", CchcJson.writeAgencies(new AnyPlan(random).register()));
      case 2 ->
          new Document(
              "agencies", CchcJson.writeOrganisation(new AnyOrganisation(random).organisation()));
      case 3 ->
          new Document(
              "observation", CchcJson.writeObservation(new AnyValue(random).observation()));
      default ->
          new Document(
              "evaluation",
              CchcJson.writeEvaluation(
                  new AnyReport(random).report(), result -> "Đạt", task -> "Xong"));
    };
  }

  private static Document spoilt(Random random) {
    Document good = any(random);
    return new Document(good.kind(), Mutation.of(random, good.json()));
  }

  @Provide
  Arbitrary<Document> documents() {
    return AnyValue.any(SchemaAgreementProperties::any);
  }

  @Provide
  Arbitrary<Document> spoiltDocuments() {
    return AnyValue.any(SchemaAgreementProperties::spoilt);
  }

  private static ImmutableList<Problem> problems(Document document) {
    Function<byte[], ReadResult<?>> reader =
        switch (document.kind()) {
          case "plan" -> json -> CchcJson.readPlan(json, "");
          case "agencies" -> json -> CchcJson.readOrganisation(json, "");
          case "plan-test" -> json -> CchcJson.readPlanTests(json, "");
          case "evaluation" -> json -> CchcJson.readEvaluation(json, "");
          default -> Doc::lines;
        };
    ImmutableList<Problem> all = reader.apply(document.json().getBytes(UTF_8)).problems();
    ImmutableList<Problem> own =
        all.stream()
            .filter(problem -> !FOR_THE_VALIDATOR.contains(problem.code()))
            .collect(ImmutableList.toImmutableList());
    assertThat(own.isEmpty()).as(document.json()).isEqualTo(all.isEmpty());
    return own;
  }

  private static List<Error> errors(Document document) {
    return Schemas.errors(Schemas.ofKind(document.kind()), document.json());
  }

  private static boolean isBeyondASchema(Problem problem) {
    return Arrays.stream(SchemaLimit.values()).anyMatch(limit -> limit.covers(problem));
  }

  private static boolean isOfWhatIsNotRead(Error error) {
    return NOT_READ.matcher(error.getInstanceLocation().toString()).matches();
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void everyDocumentThatIsWrittenIsGoodByItsSchema(@ForAll("documents") Document document) {
    assertThat(errors(document)).as(document.json()).isEmpty();
  }

  @Property(tries = 300, seed = "2020", shrinking = ShrinkingMode.OFF)
  void aSpoiltDocumentIsRefusedByBothOrByNeither(@ForAll("spoiltDocuments") Document document) {
    compare(document);
  }

  @Property(tries = 5_000, seed = "30", shrinking = ShrinkingMode.OFF)
  @Tag("thorough")
  void aSpoiltDocumentIsRefusedByBothOrByNeitherTimeAndAgain(
      @ForAll("spoiltDocuments") Document document) {
    compare(document);
  }

  /** Has both refuse a document, or neither. */
  static void compare(Document document) {
    ImmutableList<Problem> problems = problems(document);
    List<Error> errors = errors(document);
    if (errors.isEmpty()) {
      assertThat(problems).as(document.json()).allMatch(problem -> isBeyondASchema(problem));
    } else if (problems.isEmpty()) {
      assertThat(errors).as(document.json()).allMatch(error -> isOfWhatIsNotRead(error));
    }
  }

  @Example
  void everyLimitIsOne() {
    for (SchemaLimit limit : SchemaLimit.values()) {
      Document document = new Document(limit.kind(), limit.example());
      assertThat(problems(document))
          .as("%s: %s", limit, document.json())
          .isNotEmpty()
          .allMatch(limit::covers);
      assertThat(errors(document)).as("%s: %s", limit, limit.reason()).isEmpty();
    }
  }
}
