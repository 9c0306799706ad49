package vn.cchc.json.scorecodec;

import java.io.IOException;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.message.ScoreMessages;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.scoring.AgencyScore;
import vn.cchc.scorecard.scoring.ScoreComparison;
import vn.cchc.scorecard.scoring.ScoreReport;

/** What became of the agencies since an earlier report. */
final class ScoreComparisonWriter {
  private final JsonWriter out;
  private final ScoreMessages messages;

  ScoreComparisonWriter(JsonWriter out, ScoreMessages messages) {
    this.out = out;
    this.messages = messages;
  }

  void write(ScoreComparison.Base base, ScoreReport report) throws IOException {
    Scorecard before = base.report().scorecard();
    ScoreComparison comparison = ScoreComparison.of(base.report(), report);
    out.object(
        () ->
            out.text("scorecard", before.id())
                .text("edition", before.edition())
                .text("asOf", base.report().asOf())
                .name("upTo", base.upTo())
                .decimal("scale", before.total())
                .flag("schemeDiffers", comparison.schemeDiffers())
                .list(
                    "changes",
                    comparison.changes(),
                    change -> write(before, report.scorecard(), change))
                .text("explanation", messages.explain(base)));
  }

  private void write(Scorecard before, Scorecard after, ScoreComparison.Change change)
      throws IOException {
    out.object(
        () -> {
          out.text("agency", change.agency())
              .optional("before", change.before(), (writer, score) -> write(before, score))
              .flag("changed", change.isAny());
          PointsCodec.write(out, "difference", change.total());
          if (change.places().isPresent()) {
            out.whole("places", change.places().getAsInt());
          }
          out.flag("populationDiffers", change.populationDiffers())
              .some("leaves", change.leaves(), this::write)
              .text("explanation", messages.explain(before, after, change));
        });
  }

  private void write(Scorecard scorecard, AgencyScore score) throws IOException {
    out.object(
        () -> {
          if (score.total().isPresent()) {
            PointsCodec.write(out, "total", score.total().orElseThrow());
          }
          out.decimal("printed", score.printed(scorecard.printedDecimals()))
              .object("class", score.scoreClass(), ScoreReportCodec::write);
          ScoreReportCodec.writePlace(out, score);
        });
  }

  private void write(ScoreComparison.LeafChange change) throws IOException {
    out.object(
        () -> {
          out.text("code", change.after().node().code());
          PointsCodec.write(out, "before", change.before().points());
          PointsCodec.write(out, "after", change.after().points());
          PointsCodec.write(out, "difference", change.points());
        });
  }
}
