package org.example.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.json.CchcJson;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;
import vn.cchc.verdict.Outcome;

class JudgementTest {
  private static final Path DATA = Path.of("../../data");
  private static final LocalDate AS_OF = LocalDate.of(2021, 1, 15);

  @Test
  void thePlanOf2020IsJudgedAndExplained() throws IOException {
    Judgement judgement = Judgement.of(DATA.resolve("2020"), AS_OF);
    var result = judgement.report().result("bo-tri-theo-vi-tri-100");
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(Messages.of(Language.VIETNAMESE).explain(result)).startsWith("Không đạt: ");
  }

  @Test
  void documentsAreWrittenAsTheyAreRead() throws IOException {
    Judgement judgement = Judgement.of(DATA.resolve("2020"), AS_OF);
    String plan = CchcJson.writePlan(judgement.plan());
    assertThat(CchcJson.readPlan(plan.getBytes(UTF_8), "plan.json").value())
        .contains(judgement.plan());
    assertThat(judgement.throughOwnMapper()).isEqualTo(judgement.plan());
    String evaluation = CchcJson.writeEvaluation(judgement.report());
    assertThat(CchcJson.readEvaluation(evaluation.getBytes(UTF_8), "evaluation.json").value())
        .contains(judgement.report());
    Files.writeString(Path.of("target/evaluation.json"), evaluation);
  }

  @Test
  void linesAreCountedAsTheyAreRead() throws IOException {
    Count count = new Count();
    String lines = Files.readString(DATA.resolve("pci/observations.ndjson")) + "{}\n";
    CchcJson.readObservations(new ByteArrayInputStream(lines.getBytes(UTF_8)), "pci", count);
    assertThat(count).hasToString(lines.lines().count() - 1 + " good, 1 bad");
  }

  @Test
  void theJarsAreThoseThatTheConsumerChose() {
    assertThat(origin(Evaluator.class)).endsWith("cchc-core-0.1.0.jar");
    assertThat(origin(CchcJson.class)).endsWith("cchc-json-0.1.0.jar");
    assertThat(origin(ImmutableList.class)).contains(System.getProperty("expected.guava", "guava"));
    assertThat(origin(ObjectMapper.class))
        .contains(System.getProperty("expected.jackson", "jackson"));
  }

  @Test
  void theMachineIsWhatItIsSaidToBe() {
    String machine =
        String.join(
            " ",
            String.valueOf(Runtime.version().feature()),
            Locale.getDefault().toLanguageTag(),
            ZoneId.systemDefault().getId(),
            Charset.defaultCharset().name());
    assertThat(machine).startsWith(System.getProperty("expected.machine", ""));
  }

  private static String origin(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
