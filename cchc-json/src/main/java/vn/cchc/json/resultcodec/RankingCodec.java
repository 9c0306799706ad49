package vn.cchc.json.resultcodec;

import java.io.IOException;
import java.util.Map;
import vn.cchc.indicator.Rank;
import vn.cchc.json.codec.ValueCodec;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.ranking.RankedAgency;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.RankingReport;

/** Rankings. They are only written: they follow from the plan, the figures and the day. */
public final class RankingCodec {
  /** The name of the format of rankings. */
  public static final String FORMAT = "cchc-ranking/1";

  private final JsonWriter out;

  private RankingCodec(JsonWriter out) {
    this.out = out;
  }

  /** Writes a ranking. */
  public static void write(JsonWriter out, RankingReport report) throws IOException {
    RankingCodec codec = new RankingCodec(out);
    out.object(
        () ->
            out.text("format", FORMAT)
                .text("plan", report.plan())
                .text("asOf", report.asOf())
                .text("indicator", report.indicator())
                .name("better", report.better())
                .list("blocks", report.blocks().entrySet(), codec::block));
  }

  private void block(Map.Entry<String, Ranking> block) throws IOException {
    out.object(
        () ->
            out.text("name", block.getKey())
                .text("comparedOn", block.getValue().comparedOn())
                .list("agencies", block.getValue().agencies(), this::agency));
  }

  private void agency(RankedAgency ranked) throws IOException {
    out.object(
        () -> {
          out.text("agency", ranked.agency());
          if (ranked.rank().isPresent()) {
            Rank rank = ranked.rank().orElseThrow();
            out.whole("rank", rank.rank()).whole("of", rank.population());
          }
          out.name("unranked", ranked.unranked())
              .optional("value", ranked.value(), ValueCodec::write);
          if (ranked.isProvisional()) {
            out.flag("provisional", true);
          }
        });
  }
}
