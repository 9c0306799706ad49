package vn.cchc.examples.spark;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.json.CchcJson;
import vn.cchc.message.Messages;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;

/**
 * Merges the states of all partitions, in whatever order they come, and judges the plan, on
 * whichever machine this runs. The plan and the register travel as their JSON documents.
 *
 * @param plan the plan
 * @param agencies the register
 * @param asOf the day of the report
 */
record WholeReport(Broadcast<String> plan, Broadcast<String> agencies, LocalDate asOf)
    implements FlatMapFunction<Iterator<Tuple2<byte[], String>>, Tuple2<String, String>> {
  @Override
  public Iterator<Tuple2<String, String>> call(Iterator<Tuple2<byte[], String>> parts) {
    ObservationAccumulator accumulator = ObservationAccumulator.asOf(asOf);
    StringBuilder problems = new StringBuilder();
    while (parts.hasNext()) {
      Tuple2<byte[], String> part = parts.next();
      accumulator.merge(ObservationAccumulator.fromBytes(part._1()));
      problems.append(part._2());
    }
    String report = problems.isEmpty() ? report(accumulator) : "";
    return List.of(new Tuple2<>(report, problems.toString())).iterator();
  }

  private String report(ObservationAccumulator accumulator) {
    Plan read =
        CchcJson.readPlan(plan.value().getBytes(StandardCharsets.UTF_8), "plan")
            .value()
            .orElseThrow();
    AgencyRegister register =
        CchcJson.readAgencies(agencies.value().getBytes(StandardCharsets.UTF_8), "agencies")
            .value()
            .orElseThrow();
    Messages messages = Messages.of(Language.VIETNAMESE).naming(register, accumulator.asOf());
    return CchcJson.writeEvaluation(
        Evaluator.evaluate(read, register, accumulator), messages::explain, messages::explain);
  }
}
