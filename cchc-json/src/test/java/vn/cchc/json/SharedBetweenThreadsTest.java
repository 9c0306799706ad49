package vn.cchc.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;

/**
 * Many threads share a plan, a register, figures, sentences and a mapper that none of them has used
 * before, so that whatever is worked out on first use is worked out by all at once.
 */
class SharedBetweenThreadsTest {
  private static final Path DATA = Path.of("../cchc-examples/data/2020");
  private static final LocalDate AS_OF = LocalDate.of(2021, 1, 15);
  private static final int THREADS = 8;

  @Test
  void everyThreadFindsTheSame() throws Exception {
    runRounds(5);
  }

  @Test
  @Tag("thorough")
  void everyThreadFindsTheSameEveryTime() throws Exception {
    runRounds(150);
  }

  private static void runRounds(int rounds) throws Exception {
    String expected = new Shared().found();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int round = 0; round < rounds; round++) {
        Shared shared = new Shared();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<String>> found = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          found.add(
              threads.submit(
                  () -> {
                    start.await();
                    return shared.found();
                  }));
        }
        for (Future<String> one : found) {
          assertThat(one.get()).isEqualTo(expected);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static final class Shared {
    private final JsonMapper mapper = JsonMapper.builder().addModule(new CchcModule()).build();
    private final Plan plan = CchcJson.readPlan(bytes("plan.json"), "plan").value().orElseThrow();
    private final AgencyRegister agencies =
        CchcJson.readAgencies(bytes("agencies.json"), "agencies").value().orElseThrow();
    private final Messages messages = Messages.of(Language.VIETNAMESE).naming(agencies, AS_OF);
    private final Observations observations;

    Shared() throws IOException {
      try (InputStream lines = Files.newInputStream(DATA.resolve("observations.ndjson"))) {
        observations = CchcJson.readObservations(lines, "observations").value().orElseThrow();
      }
    }

    String found() throws IOException {
      EvaluationReport report = Evaluator.evaluate(plan, agencies, observations, AS_OF);
      return CchcJson.writeEvaluation(report, messages::explain)
          + mapper.writeValueAsString(plan)
          + mapper.writeValueAsString(agencies)
          + report.hashCode();
    }

    private static byte[] bytes(String name) throws IOException {
      return Files.readAllBytes(DATA.resolve(name));
    }
  }
}
