package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.evaluation.TargetResult;

/** The documents of format 1, in which everything is set somewhere: written once, read for ever. */
final class Golden {
  private Golden() {}

  static byte[] read(String name) {
    String path = "/golden/v1/" + name;
    try (InputStream stream =
        Objects.requireNonNull(Golden.class.getResourceAsStream(path), path)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The evaluation as if one of its targets and one of its tasks had changed since then. */
  static ReportComparison comparison() {
    EvaluationReport report = CchcJson.readEvaluation(read("evaluation.json"), "golden").orThrow();
    Optional<TargetResult> notDue =
        report.results().stream().filter(result -> result.level().isPresent()).findFirst();
    OutcomeChange change =
        new OutcomeChange(
            notDue.orElseThrow().target(), notDue, notDue, report.asOf(), report.hypothetical());
    EvaluationReport earlier =
        CchcJson.readEvaluation(
                new String(read("evaluation.json"), UTF_8)
                    .replaceFirst(
                        "\"state\": \"inProgress\"(?s:(.*?))\"progress\": 80",
                        "\"state\": \"notStarted\"$1\"progress\": 0")
                    .getBytes(UTF_8),
                "golden")
            .orThrow();
    return new ReportComparison(earlier, report, ImmutableList.of(change));
  }
}
