package vn.cchc.examples.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.json.CchcJson;
import vn.cchc.plan.Plan;

/**
 * A made-up plan of one target that is measured and one that is not, as an application ships it.
 */
final class SmallPlan {
  private SmallPlan() {}

  static Plan plan() throws IOException {
    return CchcJson.readPlan(bytes("plan.json"), "plan.json").value().orElseThrow();
  }

  static AgencyRegister agencies() throws IOException {
    return CchcJson.readAgencies(bytes("agencies.json"), "agencies.json").value().orElseThrow();
  }

  static String json() throws IOException {
    return new String(bytes("plan.json"), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream stream = SmallPlan.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("no resource " + name);
      }
      return stream.readAllBytes();
    }
  }
}
