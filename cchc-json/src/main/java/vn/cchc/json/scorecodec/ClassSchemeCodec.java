package vn.cchc.json.scorecodec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.ClassQuota;
import vn.cchc.scorecard.ClassScheme.EveryArea;
import vn.cchc.scorecard.ClassScheme.OneNode;
import vn.cchc.scorecard.ClassScheme.ScoreClass;
import vn.cchc.scorecard.ClassScheme.SideCondition;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreInterval;

/** Classes, with what has to hold beside the total. */
final class ClassSchemeCodec {
  private static final Range<BigDecimal> PERCENT =
      Range.closed(BigDecimal.ZERO, BigDecimal.valueOf(100));

  private static final Range<BigDecimal> ABOVE_NONE =
      Range.openClosed(BigDecimal.ZERO, BigDecimal.valueOf(100));

  /** The most nodes that a class asks, so that no check takes long. */
  private static final int MOST_NODES = 20;

  private ClassSchemeCodec() {}

  static Optional<ScoreClass> read(Cursor cursor) {
    return cursor.object().flatMap(ClassSchemeCodec::read);
  }

  private static Optional<ScoreClass> read(ObjectCursor fields) {
    Optional<String> name = fields.need("name", Cursor::prose);
    Optional<ScoreInterval> interval = IntervalCodec.read(fields);
    Optional<EveryArea> everyArea = fields.get("everyArea", ClassSchemeCodec::readEveryArea);
    Optional<OneNode> node = fields.get("node", ClassSchemeCodec::readNode);
    Optional<ImmutableList<OneNode>> nodes =
        fields.wholeList("nodes", MOST_NODES, ClassSchemeCodec::readNode);
    Optional<ClassQuota> quota = fields.get("quota", ClassSchemeCodec::readQuota);
    if (fields.has("node") && fields.has("nodes")) {
      fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, "class", "node, nodes", "");
    }
    return fields.build(
        () ->
            new ScoreClass(
                name.orElseThrow(),
                interval.orElseThrow(),
                Stream.concat(
                        Stream.concat(everyArea.stream(), node.stream()),
                        nodes.orElseThrow().stream())
                    .collect(ImmutableList.<SideCondition>toImmutableList()),
                quota));
  }

  private static Optional<ClassQuota> readQuota(Cursor cursor) {
    return cursor.object().flatMap(ClassSchemeCodec::readQuota);
  }

  private static Optional<ClassQuota> readQuota(ObjectCursor fields) {
    if (fields.has("atMost") && fields.has("percent")) {
      fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, "quota", "atMost, percent", "");
    }
    if (fields.has("atMost")) {
      Optional<Integer> atMost =
          fields.get("atMost", member -> NumberReader.small(member, Range.atLeast(1)));
      fields.get("percent", member -> NumberReader.decimal(member, ABOVE_NONE));
      return fields.build(() -> new ClassQuota.AtMost(atMost.orElseThrow()));
    }
    Optional<BigDecimal> percent =
        fields.need("percent", member -> NumberReader.decimal(member, ABOVE_NONE));
    return fields.build(() -> new ClassQuota.Share(percent.orElseThrow()));
  }

  private static Optional<EveryArea> readEveryArea(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              Optional<BigDecimal> atLeast = atLeast(fields);
              return fields.build(() -> new EveryArea(atLeast.orElseThrow()));
            });
  }

  private static Optional<OneNode> readNode(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              Optional<NodeCode> code = fields.need("code", ScoreNodeCodec::code);
              Optional<BigDecimal> atLeast = atLeast(fields);
              return fields.build(() -> new OneNode(code.orElseThrow(), atLeast.orElseThrow()));
            });
  }

  private static Optional<BigDecimal> atLeast(ObjectCursor fields) {
    return fields.need("atLeast", member -> NumberReader.decimal(member, PERCENT));
  }

  static void write(JsonWriter out, ScoreClass one) throws IOException {
    ImmutableList<OneNode> nodes =
        one.sides().stream()
            .filter(OneNode.class::isInstance)
            .map(OneNode.class::cast)
            .collect(ImmutableList.toImmutableList());
    out.object(
        () -> {
          out.text("name", one.name());
          IntervalCodec.write(out, one.interval());
          for (SideCondition side : one.sides()) {
            if (side instanceof EveryArea) {
              out.object("everyArea", () -> out.decimal("atLeast", side.atLeast()));
            }
          }
          if (nodes.size() == 1) {
            out.object("node", nodes.get(0), ClassSchemeCodec::write);
          } else {
            out.some("nodes", nodes, node -> write(out, node));
          }
          out.optional("quota", one.quota(), ClassSchemeCodec::write);
        });
  }

  private static void write(JsonWriter out, ClassQuota quota) throws IOException {
    out.object(
        () -> {
          if (quota instanceof ClassQuota.AtMost number) {
            out.whole("atMost", number.agencies());
          } else {
            out.decimal("percent", ((ClassQuota.Share) quota).percent());
          }
        });
  }

  private static void write(JsonWriter out, OneNode node) throws IOException {
    out.object(() -> out.text("code", node.node()).decimal("atLeast", node.atLeast()));
  }
}
