package org.example.consumer

import java.io.File
import java.time.LocalDate
import vn.cchc.evaluation.EvaluationReport
import vn.cchc.evaluation.Evaluator
import vn.cchc.json.CchcJson

/** Judges what lies in a folder; a document that is refused tells why. */
fun judge(folder: File, asOf: LocalDate): EvaluationReport {
  val plan = CchcJson.readPlan(folder.resolve("plan.json").readBytes(), "plan.json")
  val agencies = CchcJson.readAgencies(folder.resolve("agencies.json").readBytes(), "agencies.json")
  val figures =
      folder.resolve("observations.ndjson").inputStream().use {
        CchcJson.foldObservations(
            it,
            "observations.ndjson",
            asOf,
            Runtime.getRuntime().availableProcessors(),
        )
      }
  return Evaluator.evaluate(
      plan.value().orElseThrow { IllegalArgumentException(plan.problems().toString()) },
      agencies.value().orElseThrow { IllegalArgumentException(agencies.problems().toString()) },
      figures.accumulator(),
  )
}
