package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.verdict.Outcome;

class PlanInputTest {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 15);
  private static final String PLAN =
      """
      {"format": "cchc-plan/1", "id": "p", "title": "T", "period": "2020",
       "indicators": [{"id": "i", "name": "n", "unit": "percent", "measure": "share", "accumulation": "additive"}],
       "targets": [{"id": "t", "text": "x", "indicator": "i", "criterion": {"type": "atLeast", "value": 50},
         "scope": {"type": "agency", "agency": "a"}}]}
      """;
  private static final String AGENCIES =
      """
      {"format": "cchc-agencies/1", "agencies": [{"id": "a", "name": "A", "kind": "department"}]}
      """;

  private static DocumentSource source(String text, String name) {
    return DocumentSource.of(text.getBytes(UTF_8), name);
  }

  private static String figure(int numerator, String recordedOn) {
    return """
    {"indicator":"i","agency":"a","period":"2020","value":{"type":"ratio","numerator":%d,"denominator":100},"recordedAt":"%sT00:00:00Z"}
    """
        .formatted(numerator, recordedOn);
  }

  private static PlanInput.Builder sound() {
    return PlanInput.builder(DAY)
        .addPlan(source(PLAN, "plan"))
        .agencies(source(AGENCIES, "agencies"));
  }

  private static Outcome outcome(PlanInput input) {
    return Evaluator.evaluate(input.plan(), input.agencies(), input.figures())
        .result("t")
        .outcome();
  }

  private static ImmutableList<String> problems(PlanInput.Builder builder) {
    ReadResult<PlanInput> reading = builder.read();
    assertThat(reading.value()).isEmpty();
    return reading.problems().stream()
        .map(problem -> problem.place() + " " + problem.code())
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void whatIsReadIsJudged() {
    PlanInput input =
        sound().addObservations(source(figure(60, "2021-01-02"), "o")).read().value().orElseThrow();

    assertThat(input.asOf()).isEqualTo(DAY);
    assertThat(input.observations()).isEmpty();
    assertThat(outcome(input)).isEqualTo(Outcome.MET);
  }

  @Test
  void problemsComeInTheOrderOfTheDocumentWhetherTheyNeedAnotherDocumentOrNot() {
    String unknownAgencyThenUnknownKey =
        PLAN.replace("\"agency\": \"a\"}", "\"agency\": \"khong-co\"}")
            .replace("}]}\n", "}],\n \"targts\": []}\n");

    assertThat(
            problems(
                PlanInput.builder(DAY)
                    .addPlan(source(unknownAgencyThenUnknownKey, "plan"))
                    .agencies(source(AGENCIES, "agencies"))))
        .containsExactly(
            "plan:4:42: /targets/0/scope/agency UNKNOWN_AGENCY", "plan:5:2: /targts UNKNOWN_KEY");
  }

  @Test
  void theLatestFigureCountsInWhateverFileItIs() {
    DocumentSource earlier = source(figure(60, "2021-01-02"), "1");
    DocumentSource later = source(figure(40, "2021-01-03"), "2");

    for (var files :
        ImmutableList.of(ImmutableList.of(earlier, later), ImmutableList.of(later, earlier))) {
      PlanInput.Builder builder = sound();
      files.forEach(builder::addObservations);
      assertThat(outcome(builder.read().value().orElseThrow())).isEqualTo(Outcome.NOT_MET);
    }
  }

  @Test
  void everyFigureIsKeptForAnotherDayIfAsked() {
    PlanInput input =
        sound()
            .keepEveryFigure()
            .addObservations(source(figure(60, "2021-01-02") + figure(40, "2021-01-20"), "o"))
            .read()
            .value()
            .orElseThrow();

    assertThat(outcome(input)).isEqualTo(Outcome.MET);
    assertThat(input.observations().orElseThrow().all()).hasSize(2);
    assertThat(
            Evaluator.evaluate(
                    input.revisions(),
                    input.agencies(),
                    input.observations().orElseThrow(),
                    LocalDate.of(2021, 1, 31))
                .result("t")
                .outcome())
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void bothDaysOfAComparisonAreReadInOnePass() {
    for (boolean keeps : new boolean[] {false, true}) {
      PlanInput.Builder builder =
          sound()
              .compareTo(LocalDate.of(2021, 1, 4))
              .addObservations(source(figure(40, "2021-01-02") + figure(60, "2021-01-05"), "o"));
      PlanInput input = (keeps ? builder.keepEveryFigure() : builder).read().orThrow();

      assertThat(outcome(input)).isEqualTo(Outcome.MET);
      assertThat(
              Evaluator.evaluate(
                      input.revisions(), input.agencies(), input.earlierFigures().orElseThrow(), 1)
                  .result("t")
                  .outcome())
          .isEqualTo(Outcome.NOT_MET);
    }
    assertThat(sound().read().orThrow().earlierFigures()).isEmpty();
  }

  @Test
  void theFiguresOfSomeSubjectsAreReadAgain() throws IOException {
    for (boolean keeps : new boolean[] {false, true}) {
      PlanInput.Builder builder =
          sound()
              .addObservations(
                  source(
                      figure(40, "2021-01-02")
                          + figure(50, "2021-01-03").replace("\"i\"", "\"other\""),
                      "o"))
              .addObservations(
                  source(
                      figure(60, "2021-01-20")
                          + figure(70, "2021-01-21").replace("\"i\"", " \"\\u0069\""),
                      "later"));
      PlanInput input = (keeps ? builder.keepEveryFigure() : builder).read().orThrow();

      assertThat(input.observationsOf(IndicatorId.of("i")::equals).all())
          .extracting(Observation::subject, one -> ((Ratio) one.value()).numerator())
          .containsExactly(
              tuple(IndicatorId.of("i"), 40L),
              tuple(IndicatorId.of("i"), 60L),
              tuple(IndicatorId.of("i"), 70L));
    }
  }

  @Test
  void aFileThatWasWrittenToIsNotReadAgain(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("o.ndjson");
    Files.writeString(file, figure(40, "2021-01-02"));
    PlanInput input = sound().addObservations(DocumentSource.of(file)).read().orThrow();
    assertThat(input.observationsOf(subject -> true).all()).hasSize(1);

    Path other = folder.resolve("other");
    Files.writeString(other, figure(41, "2021-01-02"));
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> input.observationsOf(subject -> true))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(file + ": changed since it was first read");
  }

  @Test
  void linesThatHaveBecomeBadAreNotPassedOver() {
    Iterator<String> contents =
        List.of(figure(40, "2021-01-02"), figure(40, "2021-01-02").replace("}", "")).iterator();
    ByteSource flowing =
        new ByteSource() {
          @Override
          public InputStream openStream() {
            return new ByteArrayInputStream(contents.next().getBytes(UTF_8));
          }
        };
    PlanInput input = sound().addObservations(DocumentSource.of(flowing, "o")).read().orThrow();
    assertThatThrownBy(() -> input.observationsOf(subject -> true))
        .isInstanceOf(FileSystemException.class)
        .hasMessageStartingWith("o: changed");
  }

  @Test
  void aHypotheticalFigureIsLaidOverAReportedOneAndIsNotKeptAsReported() {
    PlanInput input =
        sound()
            .keepEveryFigure()
            .addObservations(source(figure(40, "2021-01-02"), "o"))
            .addHypothetical(source(figure(60, "2029-01-01"), "h"))
            .read()
            .value()
            .orElseThrow();

    assertThat(outcome(input)).isEqualTo(Outcome.MET);
    assertThat(input.figures().hypothetical(ReportingCalendar.CALENDAR)).hasSize(1);
    assertThat(input.observations().orElseThrow().all())
        .extracting(Observation::recordedAt)
        .hasSize(1);
  }

  /** What is supposed may be done after it is recorded (D8); a report of that is refused. */
  @Test
  void whatIsSupposedMayBeDoneLater() {
    String later =
        """
        {"task":"t","agency":"a","period":"2020","value":{"type":"completion","completedOn":"2021-01-09"},"recordedAt":"2021-01-02T00:00:00Z"}
        """;
    ObservationAccumulator figures =
        sound().addHypothetical(source(later, "h")).read().orThrow().figures();
    assertThat(figures.hypothetical(ReportingCalendar.CALENDAR)).hasSize(1);
    assertThat(problems(sound().addObservations(source(later, "o"))))
        .containsExactly("o:1:85: /value/completedOn DONE_AFTER_REPORT");
  }

  @Test
  void aPlanThatDoesNotReadNamesTheAgenciesThatTheRegisterDoesNotHave() {
    assertThat(
            problems(
                PlanInput.builder(DAY)
                    .addPlan(
                        source(
                            PLAN.replace("\"agency\": \"a\"", "\"agency\": \"b\"")
                                .replace("\"T\"", "null"),
                            "plan"))
                    .agencies(source(AGENCIES, "agencies"))))
        .containsExactly(
            "plan:1:47: /title NULL_VALUE", "plan:4:42: /targets/0/scope/agency UNKNOWN_AGENCY");
  }

  @Test
  void aPlanThatDoesNotReadNamesTheKindsThatTheRegisterDoesNotHave() {
    String byKind =
        "{\"type\": \"byKind\", \"kinds\": {\"x\": {\"type\": \"atLeast\", \"value\": 1}},"
            + " \"otherwise\": {\"type\": \"atLeast\", \"value\": 2}}";
    String broken =
        PLAN.replace("\"T\"", "null").replace("{\"type\": \"atLeast\", \"value\": 50}", byKind);

    assertThat(
            problems(
                PlanInput.builder(DAY)
                    .addPlan(source(broken, "plan"))
                    .agencies(source(AGENCIES, "agencies"))))
        .containsExactly(
            "plan:1:47: /title NULL_VALUE",
            "plan:3:104: /targets/0/criterion/kinds/x UNKNOWN_KIND");
  }

  @Test
  void whereARevisionDoesNotReadNoneIsSaidToBeMissingOnTheDay() {
    String from = "\"period\": \"2020\", \"inForceFrom\": ";
    assertThat(
            problems(
                PlanInput.builder(DAY)
                    .addPlan(
                        source(
                            PLAN.replace(
                                "\"T\", \"period\": \"2020\"", "null, " + from + "\"2020-01-01\""),
                            "plan"))
                    .addPlan(
                        source(
                            PLAN.replace("\"period\": \"2020\"", from + "\"2021-06-01\""),
                            "revision"))
                    .agencies(source(AGENCIES, "agencies"))))
        .containsExactly("plan:1:47: /title NULL_VALUE");
  }

  @Test
  void everyProblemOfEveryDocumentIsNamedAtOnce() {
    assertThat(
            problems(
                PlanInput.builder(DAY)
                    .addPlan(source(PLAN.replace("\"agency\": \"a\"", "\"agency\": \"b\""), "plan"))
                    .addPlan(source(PLAN.replace("\"T\"", "null"), "revision"))
                    .agencies(source(AGENCIES, "agencies"))
                    .addObservations(source("{}\n", "o"))
                    .addObservations(DocumentSource.of(Path.of("no", "such", "file")))
                    .addHypothetical(source("7\n", "h"))))
        .containsExactly(
            "plan:4:42: /targets/0/scope/agency UNKNOWN_AGENCY",
            "revision:1:47: /title NULL_VALUE",
            "o:1:1 MISSING_KEY",
            "o:1:1 MISSING_KEY",
            "o:1:1 MISSING_KEY",
            "o:1:1 MISSING_KEY",
            "o:1:1 MISSING_KEY",
            Path.of("no", "such", "file") + " UNREADABLE",
            "h:1:1 WRONG_TYPE");
  }

  @Test
  void badLinesAreNamedAlikeWhetherFiguresAreKeptOrNot() {
    String lines = figure(1, "2021-01-02") + "{}\n" + figure(2, "2021-01-02") + "7\n";
    DocumentSource source = source(lines, "o");

    assertThat(problems(sound().addObservations(source)))
        .isEqualTo(problems(sound().keepEveryFigure().addObservations(source)))
        .endsWith("o:4:1 WRONG_TYPE");
  }

  @Test
  void aWarningDoesNotKeepTheInputOut() {
    ReadResult<PlanInput> reading =
        PlanInput.builder(DAY)
            .addPlan(source(PLAN.replace("\"value\": 50", "\"value\": 0.5"), "plan"))
            .agencies(source(AGENCIES, "agencies"))
            .read();

    assertThat(reading.value()).isPresent();
    assertThat(reading.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.WRONG_UNIT);
  }

  private static DocumentSource from(String day, String name) {
    return source(PLAN.replaceFirst("\\{", "{\"inForceFrom\": \"" + day + "\", "), name);
  }

  @Test
  void theRevisionInForceOnTheDayIsJudged() {
    PlanInput input =
        PlanInput.builder(DAY)
            .addPlan(from("2021-02-01", "later"))
            .addPlan(from("2020-06-01", "second"))
            .addPlan(source(PLAN, "first").limitedTo(1 << 20))
            .agencies(source(AGENCIES, "agencies"))
            .read()
            .value()
            .orElseThrow();

    assertThat(input.plan().inForceFrom()).contains(LocalDate.of(2020, 6, 1));
    assertThat(input.revisions().revisions()).hasSize(3);
  }

  @Test
  void aPlanThatIsNotYetInForceIsAProblemAloneAndWithRevisions() {
    PlanInput.Builder alone =
        PlanInput.builder(DAY)
            .addPlan(from("2021-06-01", "plan"))
            .agencies(source(AGENCIES, "agencies"));

    assertThat(problems(alone)).containsExactly(" NOT_IN_FORCE");
    assertThat(problems(alone.addPlan(from("2021-08-01", "later"))))
        .containsExactly(" NOT_IN_FORCE");
  }

  @Test
  void revisionsThatAreNotOneHistoryAreProblemsOfTheirOwnDocuments() {
    assertThat(
            problems(
                PlanInput.builder(DAY)
                    .addPlan(source(PLAN, "plan"))
                    .addPlan(source(PLAN.replace("\"p\"", "\"q\""), "other"))
                    .agencies(source(AGENCIES, "agencies"))))
        .containsExactly("other:1:33: /id ANOTHER_PLAN");
  }

  @Test
  void revisionsOfOneDayAreReportedInTheLaterDocument() {
    assertThat(
            problems(
                PlanInput.builder(DAY)
                    .addPlan(from("2020-01-01", "plan"))
                    .addPlan(from("2020-06-01", "revision"))
                    .addPlan(from("2020-06-01", "again"))
                    .agencies(source(AGENCIES, "agencies"))))
        .singleElement()
        .asString()
        .startsWith("again:")
        .endsWith("/inForceFrom REVISIONS_OF_ONE_DAY");
    assertThat(
            problems(
                PlanInput.builder(DAY)
                    .addPlan(source(PLAN, "plan"))
                    .addPlan(source(PLAN, "again"))
                    .agencies(source(AGENCIES, "agencies"))))
        .singleElement()
        .asString()
        .startsWith("again:")
        .endsWith(" MISSING_KEY");
  }

  @Test
  void aProblemFoundLaterIsPlacedInThePlanInForce() {
    Problem later =
        Problem.error(ProblemCode.INVALID_VALUE, Place.at("/targets/0/text"), "t", "", "");

    assertThat(sound().read().locate(later).place()).hasToString("plan:3:34: /targets/0/text");
  }

  @Test
  void aPlanARegisterAndAThreadAreTheLeast() {
    assertThatThrownBy(() -> PlanInput.builder(DAY).read())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("must have a plan");
    assertThatThrownBy(() -> PlanInput.builder(DAY).addPlan(source(PLAN, "p")).read())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("must have a register");
    assertThatThrownBy(() -> sound().parallelism(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1, but was 0");
  }
}
