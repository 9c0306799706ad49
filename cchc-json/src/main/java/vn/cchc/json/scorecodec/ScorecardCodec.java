package vn.cchc.json.scorecodec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.io.IOException;
import java.util.Optional;
import vn.cchc.json.codec.DocumentFormat;
import vn.cchc.json.codec.LegalDocumentCodec;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.plan.Selection;
import vn.cchc.scorecard.AgencyBlock;
import vn.cchc.scorecard.BlockId;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScorecardId;

/** Scorecards. */
public final class ScorecardCodec {
  /** The name of the format of a scorecard. */
  public static final String FORMAT = "cchc-scorecard/1";

  private static final int MOST_CLASSES = 20;
  private static final int MOST_BLOCKS = 200;
  private static final int MOST_ADJUSTMENTS = 200;

  private ScorecardCodec() {}

  public static Optional<Scorecard> read(Cursor cursor) {
    return cursor.object().flatMap(ScorecardCodec::read);
  }

  private static Optional<Scorecard> read(ObjectCursor fields) {
    if (!DocumentFormat.check(fields, FORMAT)) {
      return Optional.empty();
    }
    var id = fields.need("id", member -> member.id(ScorecardId::of));
    var title = fields.get("title", Cursor::prose);
    var edition = fields.need("edition", Cursor::period);
    var calendar = fields.get("calendar", member -> member.name(ReportingCalendar.class));
    var decision = fields.get("decision", LegalDocumentCodec::read);
    var replaces = fields.get("replaces", member -> member.id(ScorecardId::of));
    var total = fields.need("total", ScoreNodeCodec::positive);
    var combination = fields.get("combine", member -> member.name(ScoreNode.Combination.class));
    fields.need("nodes", member -> Optional.of(member.some()));
    var nodes = fields.wholeList("nodes", ScoreNodeCodec.MOST_PARTS, ScoreNodeCodec::read);
    var classes = fields.wholeList("classes", MOST_CLASSES, ClassSchemeCodec::read);
    var blocks = fields.wholeList("blocks", MOST_BLOCKS, ScorecardCodec::readBlock);
    var adjustments = fields.wholeList("adjustments", MOST_ADJUSTMENTS, AdjustmentCodec::read);
    var allBonuses = fields.get("limits", member -> AdjustmentCodec.limit(member, "all"));
    var decimals =
        fields.get("printedDecimals", member -> NumberReader.small(member, Range.closed(0, 18)));
    var rankedBy = fields.get("rankedBy", member -> member.name(Scorecard.RankedBy.class));
    return fields.build(
        () -> {
          Scorecard.Builder builder =
              Scorecard.builder()
                  .id(id.orElseThrow())
                  .title(title.orElse(id.orElseThrow().value()))
                  .edition(edition.orElseThrow())
                  .decision(decision)
                  .replaces(replaces)
                  .total(total.orElseThrow())
                  .addAllNodes(nodes.orElseThrow())
                  .classes(classes.filter(some -> !some.isEmpty()).map(ClassScheme::new))
                  .addAllBlocks(blocks.orElseThrow())
                  .addAllAdjustments(adjustments.orElseThrow())
                  .bonusAtMost(allBonuses);
          calendar.ifPresent(builder::calendar);
          combination.ifPresent(builder::combination);
          decimals.ifPresent(builder::printedDecimals);
          rankedBy.ifPresent(builder::rankedBy);
          return builder.build();
        });
  }

  private static Optional<AgencyBlock> readBlock(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var id = fields.need("id", member -> member.id(BlockId::of));
              var name = fields.need("name", Cursor::prose);
              Optional<Selection> selection = fields.need("selection", SelectionCodec::read);
              return fields.build(
                  () ->
                      new AgencyBlock(
                          id.orElseThrow(), name.orElseThrow(), selection.orElseThrow()));
            });
  }

  public static void write(JsonWriter out, Scorecard card) throws IOException {
    ImmutableList<ClassScheme.ScoreClass> classes =
        card.classes().map(ClassScheme::classes).orElse(ImmutableList.of());
    out.object(
        () -> {
          out.text("format", FORMAT).text("id", card.id());
          if (!card.title().equals(card.id().value())) {
            out.text("title", card.title());
          }
          out.text("edition", card.edition())
              .name("calendar", card.calendar())
              .optional("decision", card.decision(), LegalDocumentCodec::write)
              .text("replaces", card.replaces())
              .decimal("total", card.total());
          ScoreNodeCodec.writeUnless(out, "combine", card.combination(), ScoreNode.Combination.SUM);
          out.list("nodes", card.nodes(), node -> ScoreNodeCodec.write(out, node))
              .some("classes", classes, one -> ClassSchemeCodec.write(out, one))
              .some("blocks", card.blocks(), block -> write(out, block))
              .some("adjustments", card.adjustments(), one -> AdjustmentCodec.write(out, one));
          if (card.bonusAtMost().isPresent()) {
            out.object("limits", () -> out.decimal("all", card.bonusAtMost()));
          }
          out.whole("printedDecimals", card.printedDecimals()).name("rankedBy", card.rankedBy());
        });
  }

  private static void write(JsonWriter out, AgencyBlock block) throws IOException {
    out.object(
        () ->
            out.text("id", block.id())
                .text("name", block.name())
                .object("selection", block.selection(), SelectionCodec::write));
  }
}
