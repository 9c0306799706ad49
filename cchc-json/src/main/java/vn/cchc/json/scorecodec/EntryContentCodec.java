package vn.cchc.json.scorecodec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Value;
import vn.cchc.json.codec.ValueCodec;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.text.Decimals;

/** What an entry says: points, figures, that something does not apply, a number, an explanation. */
final class EntryContentCodec {
  private static final ImmutableList<String> CONTENTS =
      ImmutableList.of("points", "figure", "figures", "cases", "notApplicable", "count");

  private EntryContentCodec() {}

  static Optional<EntryContent> read(ObjectCursor fields, Optional<ScoringRound> round) {
    ImmutableList<String> given =
        CONTENTS.stream().filter(fields::has).collect(ImmutableList.toImmutableList());
    boolean explains = round.filter(one -> !one.scores()).isPresent() || fields.has("reason");
    if (given.size() > 1) {
      refuse(fields, given);
    } else if (explains && !given.isEmpty() && !given.get(0).equals("points")) {
      refuse(fields, ImmutableList.of("reason", given.get(0)));
    } else if (fields.has("reason") && round.filter(ScoringRound::scores).isPresent()) {
      refuse(fields, ImmutableList.of("reason", "round"));
    }
    Optional<Quantity> points = points(fields);
    if (explains) {
      CONTENTS.forEach(fields::skip);
      Optional<String> reason = fields.need("reason", Cursor::prose);
      return reason.map(text -> new EntryContent.Explanation(text, points));
    }
    Optional<EntryContent> content =
        points
            .<EntryContent>map(EntryContent.Points::new)
            .or(() -> fields.get("figure", ValueCodec::read).map(EntryContent.Figure::new))
            .or(() -> fields.get("figures", EntryContentCodec::figures))
            .or(() -> fields.get("cases", EntryContentCodec::cases))
            .or(
                () ->
                    fields.get("notApplicable", Cursor::prose).map(EntryContent.NotApplicable::new))
            .or(() -> fields.get("count", NumberReader::cases).map(EntryContent.Count::new));
    CONTENTS.forEach(fields::skip);
    if (given.isEmpty()) {
      fields.need("points", member -> Optional.empty());
    }
    return content;
  }

  private static void refuse(ObjectCursor fields, ImmutableList<String> keys) {
    fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, "entry", String.join(", ", keys), "");
  }

  private static Optional<Quantity> points(ObjectCursor fields) {
    Optional<BigDecimal> points =
        fields.get("points", member -> NumberReader.decimal(member, ScoreRuleCodec.NOT_NEGATIVE));
    int needed =
        points
            .map(some -> Math.max(0, Decimals.canonical(some).scale()))
            .map(scale -> Math.min(scale, Quantity.MOST_DECIMALS))
            .orElse(0);
    Optional<Integer> decimals =
        fields.has("points")
            ? fields.get(
                "decimals",
                member -> NumberReader.small(member, Range.closed(needed, Quantity.MOST_DECIMALS)))
            : Optional.empty();
    return points.map(
        some -> new Quantity(some, decimals.map(OptionalInt::of).orElse(OptionalInt.empty())));
  }

  private static Optional<EntryContent> figures(Cursor cursor) {
    Map<IndicatorId, Value> figures = new LinkedHashMap<>();
    int before = cursor.findings().count();
    cursor.some().list(member -> figure(member, figures));
    return cursor.findings().count() == before
        ? cursor.built(() -> new EntryContent.Figures(ImmutableMap.copyOf(figures)))
        : Optional.empty();
  }

  private static Optional<IndicatorId> figure(Cursor cursor, Map<IndicatorId, Value> figures) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var name = fields.need("figure", member -> member.id(IndicatorId::of));
              var value = fields.need("value", ValueCodec::read);
              fields.refuseOthers();
              if (name.isPresent()
                  && value.isPresent()
                  && figures.putIfAbsent(name.orElseThrow(), value.orElseThrow()) != null) {
                refuseTwice(cursor, "figure", name.orElseThrow().value());
              }
              return name;
            });
  }

  private static Optional<EntryContent> cases(Cursor cursor) {
    Map<BigDecimal, Long> counts = new TreeMap<>();
    int before = cursor.findings().count();
    cursor.some().list(member -> countOfCases(member, counts));
    return cursor.findings().count() == before
        ? cursor.built(() -> new EntryContent.CaseCounts(ImmutableSortedMap.copyOf(counts)))
        : Optional.empty();
  }

  private static Optional<Long> countOfCases(Cursor cursor, Map<BigDecimal, Long> counts) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              Optional<BigDecimal> points =
                  fields.need(
                      "points",
                      member -> NumberReader.decimal(member, ScoreRuleCodec.NOT_NEGATIVE));
              Optional<Long> count = fields.need("count", NumberReader::cases);
              fields.refuseOthers();
              if (points.isPresent()
                  && count.isPresent()
                  && counts.putIfAbsent(
                          Decimals.canonical(points.orElseThrow()), count.orElseThrow())
                      != null) {
                refuseTwice(cursor, "points", points.orElseThrow().toPlainString());
              }
              return count;
            });
  }

  private static void refuseTwice(Cursor cursor, String subject, String again) {
    cursor.problem(ProblemCode.DUPLICATE_ID, subject, "", Excerpt.plain(again));
  }

  /** Returns the key by which a content is read. */
  static String key(EntryContent content) {
    if (content instanceof EntryContent.Points) {
      return "points";
    } else if (content instanceof EntryContent.Figure) {
      return "figure";
    } else if (content instanceof EntryContent.Figures) {
      return "figures";
    } else if (content instanceof EntryContent.CaseCounts) {
      return "cases";
    } else if (content instanceof EntryContent.NotApplicable) {
      return "notApplicable";
    } else if (content instanceof EntryContent.Count) {
      return "count";
    } else if (content instanceof EntryContent.Explanation) {
      return "reason";
    }
    throw new AssertionError(content);
  }

  static void write(JsonWriter out, EntryContent content) throws IOException {
    if (content instanceof EntryContent.Points points) {
      writePoints(out, points.points());
    } else if (content instanceof EntryContent.Figure figure) {
      out.object("figure", figure.value(), ValueCodec::write);
    } else if (content instanceof EntryContent.Figures figures) {
      out.list(
          "figures",
          figures.values().entrySet(),
          one ->
              out.object(
                  () ->
                      out.text("figure", one.getKey())
                          .object("value", one.getValue(), ValueCodec::write)));
    } else if (content instanceof EntryContent.CaseCounts cases) {
      out.list(
          "cases",
          cases.counts().entrySet(),
          one ->
              out.object(() -> out.decimal("points", one.getKey()).whole("count", one.getValue())));
    } else if (content instanceof EntryContent.NotApplicable none) {
      out.text("notApplicable", none.reason());
    } else if (content instanceof EntryContent.Count count) {
      out.whole("count", count.count());
    } else if (content instanceof EntryContent.Explanation explanation) {
      out.text("reason", explanation.reason());
      if (explanation.asked().isPresent()) {
        writePoints(out, explanation.asked().orElseThrow());
      }
    } else {
      throw new AssertionError(content);
    }
  }

  private static void writePoints(JsonWriter out, Quantity points) throws IOException {
    out.decimal("points", points.amount());
    if (points.decimals().isPresent()) {
      out.whole("decimals", points.decimals().getAsInt());
    }
  }
}
