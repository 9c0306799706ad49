package vn.cchc.examples.benchmarks;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** A plan as plain records that Jackson binds: nothing is checked, nothing placed. */
record PlainPlan(
    String format,
    String id,
    String title,
    String period,
    String calendar,
    List<PlainIndicator> indicators,
    List<PlainTarget> targets,
    List<PlainGroup> taskGroups) {
  private static final ObjectReader READER =
      JsonMapper.builder().build().readerFor(PlainPlan.class);

  record PlainIndicator(
      String id,
      String name,
      String unit,
      String measure,
      String accumulation,
      String rollUp,
      String whenNothingArose) {}

  record PlainTarget(
      String id,
      String text,
      String indicator,
      PlainCriterion criterion,
      PlainScope scope,
      String partialCoverage) {}

  record PlainCriterion(String type, BigDecimal value) {}

  record PlainScope(String type, String agency, List<String> kinds) {}

  record PlainGroup(String id, String name, List<PlainTask> tasks) {}

  record PlainTask(
      String id,
      String name,
      String lead,
      List<String> supporting,
      String product,
      PlainDeadline deadline) {}

  record PlainDeadline(String type, String date) {}

  static PlainPlan read(byte[] json) throws IOException {
    return READER.readValue(json);
  }
}
