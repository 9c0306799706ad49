package vn.cchc.json.scorecodec;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Optional;
import vn.cchc.indicator.Rank;
import vn.cchc.json.codec.ValueCodec;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.message.ScoreMessages;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.scoring.AgencyScore;
import vn.cchc.scorecard.scoring.AppliedAdjustment;
import vn.cchc.scorecard.scoring.ClassResult;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.ScoreComparison;
import vn.cchc.scorecard.scoring.ScoreReport;
import vn.cchc.scorecard.scoring.UnusedEntry;

/** Scores of agencies. They are only written: they follow from the set, the entries and the day. */
public final class ScoreReportCodec {
  /** The name of the format of scores. */
  public static final String FORMAT = "cchc-scores/1";

  private final JsonWriter out;
  private final ScoreReport report;
  private final Optional<ScoreMessages> messages;

  private ScoreReportCodec(JsonWriter out, ScoreReport report, Optional<ScoreMessages> messages) {
    this.out = out;
    this.report = report;
    this.messages = messages;
  }

  /**
   * Writes a report.
   *
   * @param checks how published totals compare with their parts
   * @param messages what explains each score; empty for scores without explanations
   */
  public static void write(
      JsonWriter out,
      ScoreReport report,
      ImmutableList<PublishedTotal> checks,
      Optional<ScoreMessages> messages)
      throws IOException {
    new ScoreReportCodec(out, report, messages).write(checks, Optional.empty());
  }

  /**
   * Writes a report and what became of the agencies since an earlier one.
   *
   * @param checks how published totals compare with their parts
   * @param base the earlier report
   * @param messages what explains each score and change
   */
  public static void write(
      JsonWriter out,
      ScoreReport report,
      ImmutableList<PublishedTotal> checks,
      ScoreComparison.Base base,
      ScoreMessages messages)
      throws IOException {
    new ScoreReportCodec(out, report, Optional.of(messages)).write(checks, Optional.of(base));
  }

  private void write(ImmutableList<PublishedTotal> checks, Optional<ScoreComparison.Base> base)
      throws IOException {
    out.object(
        () ->
            out.text("format", FORMAT)
                .text("scorecard", report.scorecard().id())
                .text("edition", report.scorecard().edition())
                .text("asOf", report.asOf())
                .decimal("scale", report.scorecard().total())
                .list("agencies", report.agencies(), this::write)
                .some("published", checks, this::write)
                .some("unused", report.unused(), this::write)
                .optional(
                    "comparison",
                    base,
                    (writer, some) ->
                        new ScoreComparisonWriter(writer, messages.orElseThrow())
                            .write(some, report)));
  }

  private void write(AgencyScore score) throws IOException {
    NodeScoreWriter nodes = new NodeScoreWriter(out, messages);
    out.object(
        () -> {
          out.text("agency", score.agency()).text("block", score.block());
          if (score.total().isPresent()) {
            PointsCodec.write(out, "total", score.total().orElseThrow());
          }
          out.decimal("printed", score.printed(report.scorecard().printedDecimals()))
              .object("class", score.scoreClass(), ScoreReportCodec::write);
          writePlace(out, score);
          out.flag("complete", score.isComplete())
              .flag("appraised", score.isAppraised())
              .flag("renormalised", score.isRenormalised())
              .some("adjustments", score.adjustments(), this::write)
              .list("nodes", score.root().all().toList(), nodes::write)
              .some("gains", score.gains(), leaf -> out.element(leaf.node().code()));
          if (messages.isPresent()) {
            out.text("explanation", messages.orElseThrow().explain(report.scorecard(), score));
          }
        });
  }

  /** Writes the place of an agency, or why it has none. */
  static void writePlace(JsonWriter out, AgencyScore score) throws IOException {
    if (score.rank().isPresent()) {
      Rank rank = score.rank().orElseThrow();
      out.whole("rank", rank.rank()).whole("of", rank.population());
    }
    out.name("unranked", score.unranked());
  }

  static void write(JsonWriter writer, ClassResult result) throws IOException {
    writer.object(
        () ->
            writer
                .name("state", result.state())
                .text("name", result.name())
                .flag("capped", result.isCapped())
                .flag("overQuota", result.isOverQuota())
                .some("failed", result.failed(), failed -> write(writer, failed)));
  }

  private static void write(JsonWriter out, ClassScheme.FailedSide failed) throws IOException {
    out.object(
        () -> {
          out.text("class", failed.scoreClass()).text("node", failed.share().node());
          PointsCodec.write(out, "percent", failed.share().percent());
          out.decimal("atLeast", failed.atLeast());
        });
  }

  private void write(AppliedAdjustment one) throws IOException {
    out.object(
        () -> {
          out.text("adjustment", one.adjustment().id()).flag("due", one.isDue());
          PointsCodec.write(out, "points", one.points());
        });
  }

  private void write(PublishedTotal total) throws IOException {
    out.object(
        () -> {
          out.text("agency", total.agency())
              .text("node", total.node())
              .object("published", total.published(), ValueCodec::write);
          PointsCodec.write(out, "recomputed", total.recomputed());
          PointsCodec.write(out, "tolerance", total.tolerance());
          out.name("finding", total.finding());
          if (messages.isPresent()) {
            out.text("explanation", messages.orElseThrow().explain(total));
          }
        });
  }

  private void write(UnusedEntry unused) throws IOException {
    out.object(
        () -> {
          out.text("agency", unused.entry().agency());
          ScoreEntryCodec.writeSubject(out, unused.entry().subject());
          out.name("round", unused.entry().round())
              .text("recordedAt", unused.entry().recordedAt())
              .name("cause", unused.cause());
        });
  }
}
