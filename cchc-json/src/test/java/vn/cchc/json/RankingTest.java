package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.ranking.Ranking;

@Tag("V8")
class RankingTest {
  private static final Path DATA = Path.of("../cchc-examples/data/2020");

  @Test
  void theMembersOfADocumentAreRankedAsThoseOfTheReportItWasWrittenOf() throws IOException {
    var plan = CchcJson.readPlan(Files.readAllBytes(DATA.resolve("plan.json")), "p");
    var agencies = CchcJson.readAgencies(Files.readAllBytes(DATA.resolve("agencies.json")), "a");
    byte[] lines = Files.readAllBytes(DATA.resolve("observations.ndjson"));
    var figures = CchcJson.readObservations(new ByteArrayInputStream(lines), "o");
    EvaluationReport report =
        Evaluator.evaluate(
            plan.value().orElseThrow(),
            agencies.value().orElseThrow(),
            figures.value().orElseThrow(),
            LocalDate.of(2021, 1, 15));
    byte[] written = CchcJson.writeEvaluation(report).getBytes(UTF_8);
    EvaluationReport read = CchcJson.readEvaluation(written, "e").value().orElseThrow();
    Ranking ranking = Ranking.of(report.result("bo-tri-theo-vi-tri-100"), Ranking.Better.HIGHER);
    assertThat(ranking.agencies()).hasSize(27);
    assertThat(Ranking.of(read.result("bo-tri-theo-vi-tri-100"), Ranking.Better.HIGHER))
        .isEqualTo(ranking);
  }
}
