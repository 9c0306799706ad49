package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.scoring.Scorer;

/** What one door reads and writes, the others do too. */
class EveryDoorTest {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 15);

  @TempDir private Path folder;

  private static DocumentSource golden(String name) {
    return DocumentSource.of(Golden.read(name), name);
  }

  private static InputStream stream(String name) {
    return new ByteArrayInputStream(Golden.read(name));
  }

  /** A problem of a later check is placed in the document that was read. */
  private static void assertLocates(ReadResult<?> reading, String source) {
    Problem later = Problem.error(ProblemCode.UNKNOWN_AGENCY, Place.at(""), "", "", "");
    assertThat(reading.locate(later).place().source()).isEqualTo(source);
  }

  private <T> void assertReads(Function<DocumentSource, ReadResult<T>> door, String name) {
    ReadResult<T> read = door.apply(golden(name));
    assertThat(read.problems()).isEmpty();
    assertThat(read.value()).isPresent();
    assertLocates(read, name);

    ReadResult<T> absent = door.apply(DocumentSource.of(folder.resolve(name)));
    assertThat(absent.value()).isEmpty();
    assertThat(absent.problems())
        .extracting(problem -> problem.code() + " " + problem.actual())
        .containsExactly("UNREADABLE missing");
    assertLocates(absent, folder.resolve(name).toString());
  }

  @Test
  void everyDocumentIsReadFromASource() {
    assertReads(CchcJson::readPlan, "plan.json");
    assertReads(CchcJson::readAgencies, "agencies.json");
    assertReads(CchcJson::readOrganisation, "organisation.json");
    assertReads(CchcJson::readPlanTests, "plan-test.json");
    assertReads(CchcJson::readScorecard, "scorecard.json");
    assertReads(CchcJson::readEvaluation, "evaluation.json");
  }

  @Test
  void linesAreReadByEveryDoor() throws IOException {
    var kept = CchcJson.readObservations(stream("observations.ndjson"), "o");
    ObservationAccumulator expected =
        kept.value().orElseThrow().all().stream().collect(ObservationAccumulator.collector(DAY));

    assertThat(expected.agencies()).isNotEmpty();
    assertLocates(kept, "o");
    assertThat(CchcJson.readHypothetical(stream("observations.ndjson"), "o").value())
        .isEqualTo(kept.value());
    assertThat(CchcJson.foldObservations(stream("observations.ndjson"), "o", DAY, 2).accumulator())
        .isEqualTo(expected);
    assertThat(
            CchcJson.foldObservations(
                    stream("observations.ndjson"), "o", Strictness.LENIENT, DAY, 1)
                .accumulator())
        .isEqualTo(expected);
    assertLocates(CchcJson.readScoreEntries(stream("entries.ndjson"), "e"), "e");
  }

  private static List<String> placed(List<Problem> problems) {
    assertThat(problems).allMatch(problem -> problem.place().line() > 1);
    return problems.stream()
        .map(problem -> problem.code() + " " + problem.place().pointer())
        .toList();
  }

  @Test
  void aPlanIsCheckedWithoutARegisterWithOneAndWithOneThatCouldNotBeRead() {
    ReadResult<Plan> plan =
        Doc.plan(Doc.with(Doc.PLAN, "\"indicator\": \"ho-so\"", "\"indicator\": \"khac\""));
    ReadResult<AgencyRegister> register =
        CchcJson.readAgencies(Doc.AGENCIES.getBytes(UTF_8), "agencies.json");
    ReadResult<AgencyRegister> spoilt =
        CchcJson.readAgencies(
            Doc.with(Doc.AGENCIES, "\"Sở A\"", "1").getBytes(UTF_8), "agencies.json");

    assertThat(spoilt.value()).isEmpty();
    String unknownIndicator = "UNKNOWN_INDICATOR /targets/0/indicator";
    String unknownAgency = "UNKNOWN_AGENCY /taskGroups/0/tasks/0/supporting/0";
    assertThat(placed(CchcJson.validate(plan))).containsExactly(unknownIndicator);
    assertThat(placed(CchcJson.validate(plan, register)))
        .containsExactlyInAnyOrder(unknownIndicator, unknownAgency);
    assertThat(placed(CchcJson.validate(plan, register.value().orElseThrow())))
        .containsExactlyInAnyOrder(unknownIndicator, unknownAgency);
    assertThat(placed(CchcJson.validate(plan, spoilt)))
        .containsExactlyInAnyOrder(unknownIndicator, unknownAgency);
  }

  @Test
  void aPartOfWhatWasReadKeepsItsPlace() {
    ReadResult<Organisation> organisation =
        CchcJson.readOrganisation(Golden.read("organisation.json"), "o.json");
    ReadResult<AgencyRegister> agencies = organisation.map(Organisation::agencies);

    assertThat(agencies.value()).hasValue(organisation.value().orElseThrow().agencies());
    assertLocates(agencies, "o.json");
  }

  @Test
  void scoresAreWrittenWithoutSentencesToo() throws IOException {
    String set =
        """
        {"format": "cchc-scorecard/1", "id": "b", "edition": "2026", "total": 10, "nodes": [
          {"code": "1", "name": "A", "max": 10, "rule": {"type": "given"}}]}
        """;
    var card = CchcJson.readScorecard(set.getBytes(UTF_8), "b").orThrow();
    var register = CchcJson.readAgencies(Doc.AGENCIES.getBytes(UTF_8), "a").orThrow();
    var entries = CchcJson.readScoreEntries(stream("entries.ndjson"), "e").orThrow();

    assertThat(CchcJson.writeScores(Scorer.score(card, register, entries, DAY), ImmutableList.of()))
        .startsWith("{")
        .contains("\"scorecard\": \"b\"")
        .doesNotContain("explanation");
  }

  @Test
  void aNumberOfThreadsDoesNotChangeWhatIsRead() {
    String plan = Doc.with(Doc.PLAN, ", \"supporting\": [\"so-b\"]", "");
    for (int threads : new int[] {1, 2}) {
      PlanInput input =
          PlanInput.builder(DAY)
              .addPlan(DocumentSource.of(plan.getBytes(UTF_8), "plan.json"))
              .agencies(DocumentSource.of(Doc.AGENCIES.getBytes(UTF_8), "agencies.json"))
              .parallelism(threads)
              .read()
              .value()
              .orElseThrow();
      assertThat(input.plan().id().value()).isEqualTo("cchc-2020");
    }
    assertThatThrownBy(() -> PlanInput.builder(DAY).parallelism(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
