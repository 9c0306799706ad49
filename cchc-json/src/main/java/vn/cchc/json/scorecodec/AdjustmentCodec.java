package vn.cchc.json.scorecodec;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.Adjustment.Bonus;
import vn.cchc.scorecard.Adjustment.ClassCap;
import vn.cchc.scorecard.Adjustment.Effect;
import vn.cchc.scorecard.Adjustment.KnockOut;
import vn.cchc.scorecard.Adjustment.Penalty;
import vn.cchc.scorecard.AdjustmentId;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoringRound;

/** Bonuses, penalties and knock-outs. */
final class AdjustmentCodec {
  private static final String KINDS = "bonus, penalty, knockOut";
  private static final ImmutableList<String> KEYS_OF_EFFECTS =
      ImmutableList.of("points", "limits", "node", "class");
  private static final String RENORMALISATION = "renormalisation";

  private AdjustmentCodec() {}

  static Optional<Adjustment> read(Cursor cursor) {
    return cursor.object().flatMap(AdjustmentCodec::read);
  }

  private static Optional<Adjustment> read(ObjectCursor fields) {
    var id = fields.need("id", member -> member.id(AdjustmentId::of));
    var name = fields.get("name", Cursor::prose);
    Optional<String> kind = fields.need("kind", Cursor::text);
    Optional<Effect> effect = kind.flatMap(some -> effect(fields, some));
    Optional<String> before = fields.get("before", AdjustmentCodec::renormalisation);
    Optional<ScoringRound> round = fields.get("appliesTo", AdjustmentCodec::round);
    if (before.isPresent() && kind.filter("knockOut"::equals).isPresent()) {
      fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, "knockOut", "kind, before", "");
    }
    return fields.build(
        () ->
            new Adjustment(
                id.orElseThrow(),
                name.orElse(id.orElseThrow().value()),
                effect.orElseThrow(),
                before.isPresent(),
                round.orElse(ScoringRound.SELF)));
  }

  private static Optional<Effect> effect(ObjectCursor fields, String kind) {
    switch (kind) {
      case "bonus", "penalty" -> {
        Optional<BigDecimal> points = fields.need("points", ScoreNodeCodec::positive);
        Optional<BigDecimal> each = fields.get("limits", AdjustmentCodec::limit);
        return points.map(
            some -> kind.equals("bonus") ? new Bonus(some, each) : new Penalty(some, each));
      }
      case "knockOut" -> {
        if (fields.has("class")) {
          fields
              .get("node", ScoreNodeCodec::code)
              .ifPresent(
                  node ->
                      fields
                          .cursor()
                          .problem(ProblemCode.CONFLICTING_KEYS, "knockOut", "node, class", ""));
          return fields.get("class", Cursor::prose).map(ClassCap::new);
        }
        Optional<NodeCode> node = fields.need("node", ScoreNodeCodec::code);
        return node.map(KnockOut::new);
      }
      default -> {
        fields.cursor().problem(ProblemCode.UNKNOWN_NAME, "kind", KINDS, Excerpt.quoted(kind));
        KEYS_OF_EFFECTS.forEach(fields::skip); // which of them it may have is not known
        return Optional.empty();
      }
    }
  }

  private static Optional<BigDecimal> limit(Cursor cursor) {
    return limit(cursor, "each");
  }

  /** Reads the limits object of an adjustment or of a set, which has one key. */
  static Optional<BigDecimal> limit(Cursor cursor, String key) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              Optional<BigDecimal> most = fields.need(key, ScoreNodeCodec::positive);
              return fields.build(most::orElseThrow);
            });
  }

  private static Optional<String> renormalisation(Cursor cursor) {
    Optional<String> name = cursor.text();
    name.filter(other -> !other.equals(RENORMALISATION))
        .ifPresent(
            other ->
                cursor.problem(
                    ProblemCode.UNKNOWN_NAME, "before", RENORMALISATION, Excerpt.quoted(other)));
    return name;
  }

  private static Optional<ScoringRound> round(Cursor cursor) {
    Optional<ScoringRound> round = cursor.name(ScoringRound.class);
    return round.isPresent() && !round.orElseThrow().scores()
        ? cursor.refused(ProblemCode.UNKNOWN_NAME, "self, appraised1, appraised2, published")
        : round;
  }

  static void write(JsonWriter out, Adjustment adjustment) throws IOException {
    out.object(
        () -> {
          out.text("id", adjustment.id());
          if (!adjustment.name().equals(adjustment.id().value())) {
            out.text("name", adjustment.name());
          }
          write(out, adjustment.effect());
          if (adjustment.isBeforeRenormalisation()) {
            out.text("before", RENORMALISATION);
          }
          ScoreNodeCodec.writeUnless(out, "appliesTo", adjustment.firstRound(), ScoringRound.SELF);
        });
  }

  private static void write(JsonWriter out, Effect effect) throws IOException {
    if (effect instanceof Bonus bonus) {
      write(out, "bonus", bonus.each(), bonus.atMost());
    } else if (effect instanceof Penalty penalty) {
      write(out, "penalty", penalty.each(), penalty.atMost());
    } else if (effect instanceof KnockOut knockOut) {
      out.text("kind", "knockOut").text("node", knockOut.node());
    } else if (effect instanceof ClassCap cap) {
      out.text("kind", "knockOut").text("class", cap.best());
    } else {
      throw new AssertionError(effect);
    }
  }

  private static void write(
      JsonWriter out, String kind, BigDecimal points, Optional<BigDecimal> each)
      throws IOException {
    out.text("kind", kind).decimal("points", points);
    if (each.isPresent()) {
      out.object("limits", () -> out.decimal("each", each));
    }
  }
}
