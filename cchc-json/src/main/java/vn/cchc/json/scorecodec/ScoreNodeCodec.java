package vn.cchc.json.scorecodec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.plan.Selection;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreRule;

/** Nodes of a scorecard, each with all below it. */
final class ScoreNodeCodec {
  /** The most parts of a node, so that no check takes long. */
  static final int MOST_PARTS = 200;

  private static final String HALF_UP = "halfUp";

  private ScoreNodeCodec() {}

  static Optional<ScoreNode> read(Cursor cursor) {
    return cursor.object().flatMap(ScoreNodeCodec::read);
  }

  private static Optional<ScoreNode> read(ObjectCursor fields) {
    var code = fields.need("code", ScoreNodeCodec::code);
    var name = fields.need("name", Cursor::prose);
    var max = fields.need("max", ScoreNodeCodec::positive);
    var weight = fields.get("weight", ScoreNodeCodec::positive);
    var combination = fields.get("combine", member -> member.name(ScoreNode.Combination.class));
    Optional<Integer> rounding = fields.get("rounding", ScoreNodeCodec::rounding);
    Optional<ImmutableList<ScoreNode>> children =
        fields.wholeList("children", MOST_PARTS, ScoreNodeCodec::read);
    Optional<ScoreRule> rule = fields.get("rule", ScoreRuleCodec::read);
    checkPartsOrRule(fields, code);
    Optional<Selection> appliesTo = fields.get("appliesTo", SelectionCodec::read);
    var whenNotApplicable =
        fields.get("whenNotApplicable", member -> member.name(ScoreNode.WhenNotApplicable.class));
    var whenMissing = fields.get("whenMissing", member -> member.name(ScoreNode.WhenMissing.class));
    var source = fields.get("source", member -> member.name(ScoreNode.Source.class));
    var evidence = fields.get("evidence", member -> member.name(ScoreNode.Evidence.class));
    return fields.build(
        () -> {
          ScoreNode.Builder builder =
              ScoreNode.builder()
                  .code(code.orElseThrow())
                  .name(name.orElseThrow())
                  .max(max.orElseThrow())
                  .addAllChildren(children.orElseThrow())
                  .rule(rule)
                  .appliesTo(appliesTo);
          weight.ifPresent(builder::weight);
          combination.ifPresent(builder::combination);
          rounding.ifPresent(builder::roundedTo);
          whenNotApplicable.ifPresent(builder::whenNotApplicable);
          whenMissing.ifPresent(builder::whenMissing);
          source.ifPresent(builder::source);
          evidence.ifPresent(builder::evidence);
          return builder.build();
        });
  }

  private static void checkPartsOrRule(ObjectCursor fields, Optional<NodeCode> code) {
    String subject = code.map(NodeCode::value).map(Excerpt::plain).orElse("node");
    if (fields.has("children") && fields.has("rule")) {
      fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, subject, "children, rule", "");
    } else if (!fields.has("children")) {
      fields.need("rule", member -> Optional.of(member));
    } else {
      fields.need("children", member -> Optional.of(member.some()));
    }
  }

  /** Reads a code of a node that is not the root. */
  static Optional<NodeCode> code(Cursor cursor) {
    return cursor.id(
        text -> {
          if (text.isEmpty()) {
            throw new IllegalArgumentException("the empty code is the root's");
          }
          return NodeCode.of(text);
        });
  }

  static Optional<BigDecimal> positive(Cursor cursor) {
    return NumberReader.decimal(cursor, ScoreRuleCodec.POSITIVE);
  }

  private static Optional<Integer> rounding(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              Optional<Integer> decimals =
                  fields.need(
                      "decimals", member -> NumberReader.small(member, Range.closed(0, 18)));
              fields.get("mode", ScoreNodeCodec::mode);
              return fields.build(decimals::orElseThrow);
            });
  }

  private static Optional<String> mode(Cursor cursor) {
    Optional<String> mode = cursor.text();
    mode.filter(name -> !name.equals(HALF_UP))
        .ifPresent(
            name ->
                cursor.problem(ProblemCode.UNKNOWN_NAME, "mode", HALF_UP, Excerpt.quoted(name)));
    return mode;
  }

  static void write(JsonWriter out, ScoreNode node) throws IOException {
    out.object(
        () -> {
          out.text("code", node.code()).text("name", node.name()).decimal("max", node.max());
          if (node.weight().compareTo(BigDecimal.ONE) != 0) {
            out.decimal("weight", node.weight());
          }
          writeUnless(out, "combine", node.combination(), ScoreNode.Combination.SUM);
          if (node.roundedTo().isPresent()) {
            int decimals = node.roundedTo().getAsInt();
            out.object("rounding", () -> out.whole("decimals", decimals).text("mode", HALF_UP));
          }
          out.some("children", node.children(), child -> write(out, child))
              .optional("rule", node.rule(), ScoreRuleCodec::write)
              .optional("appliesTo", node.appliesTo(), SelectionCodec::write);
          writeUnless(
              out,
              "whenNotApplicable",
              node.whenNotApplicable(),
              ScoreNode.WhenNotApplicable.EXCLUDED);
          writeUnless(out, "whenMissing", node.whenMissing(), ScoreNode.WhenMissing.INCOMPLETE);
          writeUnless(out, "source", node.source(), ScoreNode.Source.APPRAISAL);
          writeUnless(out, "evidence", node.evidence(), ScoreNode.Evidence.OPTIONAL);
        });
  }

  static <E extends Enum<E>> void writeUnless(JsonWriter out, String key, E value, E usual)
      throws IOException {
    if (value != usual) {
      out.name(key, value);
    }
  }
}
