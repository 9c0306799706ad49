package vn.cchc.json.resultcodec;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.RemovedTarget;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.evaluation.Summary;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.evaluation.made.ImmutableEvaluationReport;
import vn.cchc.json.codec.DocumentFormat;
import vn.cchc.json.codec.LegalDocumentCodec;
import vn.cchc.json.codec.ObservationCodec;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.EnumNames;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.observation.Observation;
import vn.cchc.plan.PlanId;
import vn.cchc.tasks.TaskResult;
import vn.cchc.verdict.Outcome;

/** Evaluations. */
public final class EvaluationCodec {
  private EvaluationCodec() {}

  public static Optional<EvaluationReport> read(Cursor cursor) {
    return cursor.object().flatMap(EvaluationCodec::read);
  }

  private static Optional<EvaluationReport> read(ObjectCursor fields) {
    if (!DocumentFormat.check(fields, DocumentFormat.EVALUATION)) {
      return Optional.empty();
    }
    var plan = fields.need("plan", member -> member.id(PlanId::of));
    var decision = fields.get("decision", LegalDocumentCodec::read);
    var inForceFrom = fields.get("inForceFrom", DateReader::date);
    var asOf = fields.need("asOf", DateReader::date);
    fields.get("summary", Cursor::object);
    var results = fields.needList("results", TargetResultCodec::read);
    ImmutableList<RemovedTarget> removed = fields.list("removed", EarlierTermsCodec::readRemoved);
    fields.get("taskCounts", Cursor::object);
    fields.get("comparedTo", DateReader::date);
    fields.list("changes", ChangeCodec::check);
    fields.list("taskChanges", TaskChangeCodec::check);
    ImmutableList<TaskResult> tasks =
        fields.list("tasks", member -> TaskResultCodec.read(member, asOf.orElse(LocalDate.MAX)));
    ImmutableList<UnusedFigures> unused = fields.list("unused", UnusedCodec::read);
    ImmutableList<Observation> hypothetical = fields.list("hypothetical", ObservationCodec::read);
    return fields.build(
        () ->
            ImmutableEvaluationReport.builder()
                .plan(plan.orElseThrow())
                .decision(decision)
                .inForceFrom(inForceFrom)
                .addAllHypothetical(hypothetical)
                .asOf(asOf.orElseThrow())
                .addAllResults(results.orElseThrow())
                .addAllRemoved(removed)
                .addAllTasks(tasks)
                .addAllUnused(unused)
                .build());
  }

  public static void write(
      JsonWriter out,
      EvaluationReport report,
      Optional<Function<TargetResult, String>> explain,
      Optional<Function<TaskResult, String>> explainTask)
      throws IOException {
    write(out, report, Optional.empty(), explain, explainTask);
  }

  /** Writes an evaluation and what changed in it since an earlier day. */
  public static void write(
      JsonWriter out,
      ReportComparison comparison,
      Optional<Function<TargetResult, String>> explain,
      Optional<Function<TaskResult, String>> explainTask)
      throws IOException {
    write(out, comparison.later(), Optional.of(comparison), explain, explainTask);
  }

  private static void write(
      JsonWriter out,
      EvaluationReport report,
      Optional<ReportComparison> comparison,
      Optional<Function<TargetResult, String>> explain,
      Optional<Function<TaskResult, String>> explainTask)
      throws IOException {
    out.object(
        () -> {
          out.text("format", DocumentFormat.EVALUATION)
              .text("plan", report.plan())
              .optional("decision", report.decision(), LegalDocumentCodec::write)
              .text("inForceFrom", report.inForceFrom())
              .text("asOf", report.asOf())
              .object("summary", () -> writeSummary(out, report.summary()))
              .list(
                  "results",
                  report.results(),
                  result -> TargetResultCodec.write(out, result, Optional.empty(), explain));
          out.some("removed", report.removed(), one -> EarlierTermsCodec.write(out, one));
          if (!report.tasks().isEmpty()) {
            out.object("taskCounts", () -> TaskResultCodec.writeCounts(out, report.tasks()))
                .list(
                    "tasks", report.tasks(), task -> TaskResultCodec.write(out, task, explainTask));
          }
          out.some("unused", report.unused(), figures -> UnusedCodec.write(out, figures));
          out.some("hypothetical", report.hypothetical(), one -> ObservationCodec.write(out, one));
          if (comparison.isPresent()) {
            ReportComparison compared = comparison.orElseThrow();
            out.text("comparedTo", compared.earlier().asOf())
                .list("changes", compared.changes(), change -> ChangeCodec.write(out, change))
                .list(
                    "taskChanges",
                    compared.taskChanges(),
                    change -> TaskChangeCodec.write(out, change));
          }
        });
  }

  /** Reads the result of one target, as it is in an evaluation. */
  public static Optional<TargetResult> readResult(Cursor cursor) {
    return TargetResultCodec.read(cursor);
  }

  /** Writes the result of one target, as it is in an evaluation. */
  public static void writeResult(JsonWriter out, TargetResult result) throws IOException {
    TargetResultCodec.write(out, result, Optional.empty(), Optional.empty());
  }

  /** Writes the result of one task, as it is in an evaluation. */
  public static void writeTask(JsonWriter out, TaskResult result) throws IOException {
    TaskResultCodec.write(out, result, Optional.empty());
  }

  private static void writeSummary(JsonWriter out, Summary summary) throws IOException {
    out.object(
            "due",
            () ->
                out.whole("met", summary.due().met())
                    .whole("notMet", summary.due().notMet())
                    .whole("undecided", summary.due().undecided()))
        .object(
            "notDue",
            () ->
                out.whole("atLevel", summary.notDue().atLevel())
                    .whole("below", summary.notDue().below())
                    .whole("undecided", summary.notDue().undecided()))
        .whole("notAssessed", summary.notAssessed())
        .object(
            "outcomes",
            () -> {
              for (Outcome outcome : Outcome.values()) {
                out.whole(EnumNames.of(outcome), summary.count(outcome));
              }
            });
  }
}
