package vn.cchc.examples.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;

/** The plans that reports are tested with, each as of a day. */
enum Data {
  OF_2020("../data/2020", "2021-01-15"),
  OF_PCI("../data/pci", "2020-05-05"),
  OF_2025("../data/2025", "2026-01-15"),
  /** A made-up plan with every criterion, scope and outcome, and names that look like markup. */
  OF_EVERYTHING("src/test/data/everything", "2021-01-15");

  private final Path folder;
  private final LocalDate asOf;
  private @Nullable JudgedPlan judged;

  Data(String folder, String asOf) {
    this.folder = Path.of(folder);
    this.asOf = LocalDate.parse(asOf);
  }

  /** Returns the example of 2026 in the running year, with tasks that several agencies lead. */
  static JudgedPlan of2026() throws IOException {
    Path folder = Path.of("../data/2026");
    LocalDate asOf = LocalDate.of(2026, 10, 10);
    return JudgedPlan.of(plan(folder), agencies(folder), figures(folder, asOf));
  }

  Plan plan() throws IOException {
    return plan(folder);
  }

  private static Plan plan(Path folder) throws IOException {
    return CchcJson.readPlan(Files.readAllBytes(folder.resolve("plan.json")), "plan")
        .value()
        .orElseThrow();
  }

  AgencyRegister agencies() throws IOException {
    return agencies(folder);
  }

  private static AgencyRegister agencies(Path folder) throws IOException {
    return CchcJson.readAgencies(Files.readAllBytes(folder.resolve("agencies.json")), "agencies")
        .value()
        .orElseThrow();
  }

  ObservationAccumulator figures() throws IOException {
    return figures(folder, asOf);
  }

  private static ObservationAccumulator figures(Path folder, LocalDate asOf) throws IOException {
    try (InputStream lines = Files.newInputStream(folder.resolve("observations.ndjson"))) {
      return CchcJson.readObservations(lines, "observations").value().orElseThrow().all().stream()
          .collect(ObservationAccumulator.collector(asOf));
    }
  }

  /** Returns the plan as it is judged, compared with an earlier day. */
  JudgedPlan comparedWith(LocalDate earlier) throws IOException {
    try (InputStream lines = Files.newInputStream(folder.resolve("observations.ndjson"))) {
      ReportComparison comparison =
          ReportComparison.between(
              PlanHistory.of(plan()),
              agencies(),
              CchcJson.readObservations(lines, "observations").value().orElseThrow(),
              earlier,
              asOf);
      return new JudgedPlan(plan(), agencies(), comparison.later(), Optional.of(comparison));
    }
  }

  /** Returns the plan as it is judged, once for all tests. */
  synchronized JudgedPlan judged() throws IOException {
    if (judged == null) {
      judged = JudgedPlan.of(plan(), agencies(), figures());
    }
    return judged;
  }
}
