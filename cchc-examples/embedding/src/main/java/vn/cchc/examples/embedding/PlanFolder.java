package vn.cchc.examples.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;

/**
 * A plan, its agencies and their figures, read from a folder.
 *
 * @param plan the plan
 * @param agencies the agencies
 * @param observations the figures
 */
record PlanFolder(Plan plan, AgencyRegister agencies, Observations observations) {
  static PlanFolder read(Path folder) throws IOException {
    byte[] plan = Files.readAllBytes(folder.resolve("plan.json"));
    byte[] agencies = Files.readAllBytes(folder.resolve("agencies.json"));
    try (InputStream lines = Files.newInputStream(folder.resolve("observations.ndjson"))) {
      return new PlanFolder(
          CchcJson.readPlan(plan, "plan.json").value().orElseThrow(),
          CchcJson.readAgencies(agencies, "agencies.json").value().orElseThrow(),
          CchcJson.readObservations(lines, "observations.ndjson").value().orElseThrow());
    }
  }
}
