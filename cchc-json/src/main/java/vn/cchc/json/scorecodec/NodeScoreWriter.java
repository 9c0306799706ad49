package vn.cchc.json.scorecodec;

import java.io.IOException;
import java.util.Optional;
import vn.cchc.indicator.Fraction;
import vn.cchc.json.codec.ValueCodec;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.message.ScoreMessages;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.ScoreEntry;
import vn.cchc.scorecard.scoring.NodeScore;

/** Writes the results of a scorecard's nodes at one agency. */
final class NodeScoreWriter {
  private final JsonWriter out;
  private final Optional<ScoreMessages> messages;

  NodeScoreWriter(JsonWriter out, Optional<ScoreMessages> messages) {
    this.out = out;
    this.messages = messages;
  }

  void write(NodeScore score) throws IOException {
    out.object(
        () -> {
          out.text("code", score.node().code()).name("state", score.state());
          PointsCodec.write(out, "points", score.points());
          PointsCodec.write(out, "max", score.applicable());
          PointsCodec.write(out, "lost", score.lost());
          if (score.percent().isPresent()) {
            PointsCodec.write(out, "percent", score.percent().orElseThrow());
          }
          if (score.node().isLeaf()) {
            PointsCodec.write(out, "gain", score.gain());
          }
          writeSources(score);
          if (messages.isPresent()) {
            out.text("explanation", messages.orElseThrow().explain(score));
          }
        });
  }

  private void writeSources(NodeScore score) throws IOException {
    out.name("cause", score.cause())
        .name("round", score.round())
        .optional("figure", score.figure(), ValueCodec::write);
    PointsCodec.write(out, "self", score.self());
    PointsCodec.write(out, "appraised", score.appraised());
    Optional<Fraction> difference =
        score.self().flatMap(own -> score.appraised().map(other -> other.minus(own)));
    PointsCodec.write(out, "difference", difference);
    out.text("reason", score.explanation().flatMap(NodeScoreWriter::reason));
    if (score.lacksEvidence()) {
      out.flag("lacksEvidence", true);
    }
  }

  private static Optional<String> reason(ScoreEntry explanation) {
    return explanation.content() instanceof EntryContent.Explanation said
        ? Optional.of(said.reason())
        : Optional.empty();
  }
}
