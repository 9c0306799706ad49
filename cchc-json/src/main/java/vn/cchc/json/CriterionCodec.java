package vn.cchc.json;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.json.References.Kind;
import vn.cchc.problem.ProblemCode;
import vn.cchc.target.Criterion;

/** Criteria. */
final class CriterionCodec {
  private static final String TYPES =
      "atLeast, moreThan, atMost, lessThan, exactly, between, withinTop, atLeastGrade, change,"
          + " doneBy, byKind, allOf";

  private CriterionCodec() {}

  static Optional<Criterion> read(Cursor cursor) {
    return cursor.object().flatMap(CriterionCodec::read);
  }

  private static Optional<Criterion> read(Fields fields) {
    return fields.need("type", Cursor::text).flatMap(type -> read(fields, type));
  }

  private static Optional<Criterion> read(Fields fields, String type) {
    return switch (type) {
      case "atLeast" -> bound(fields, Criterion::atLeast);
      case "moreThan" -> bound(fields, Criterion::moreThan);
      case "atMost" -> bound(fields, Criterion::atMost);
      case "lessThan" -> bound(fields, Criterion::lessThan);
      case "exactly" -> bound(fields, Criterion::exactly);
      case "between" -> between(fields);
      case "withinTop" -> {
        Optional<Integer> places = fields.need("places", Cursor::small);
        yield fields.build(() -> Criterion.withinTop(places.orElseThrow()));
      }
      case "atLeastGrade" -> {
        Optional<String> scheme = fields.need("scheme", Cursor::schemeId);
        Optional<String> grade = fields.need("grade", Cursor::prose);
        yield fields.build(() -> Criterion.atLeastGrade(scheme.orElseThrow(), grade.orElseThrow()));
      }
      case "change" -> change(fields);
      case "doneBy" -> fields.build(Criterion::doneBy);
      case "byKind" -> {
        Optional<ImmutableMap<AgencyKind, Criterion>> kinds =
            fields.need("kinds", CriterionCodec::kinds);
        Optional<Criterion> otherwise = fields.need("otherwise", CriterionCodec::read);
        yield fields.build(() -> Criterion.byKind(kinds.orElseThrow(), otherwise.orElseThrow()));
      }
      case "allOf" -> {
        Optional<ImmutableList<Criterion.Part>> parts =
            fields.needList("criteria", CriterionCodec::part);
        yield fields.build(() -> new Criterion.AllOf(parts.orElseThrow()));
      }
      default -> {
        fields.cursor().problem(ProblemCode.UNKNOWN_NAME, "type", TYPES, Excerpt.quoted(type));
        yield Optional.empty();
      }
    };
  }

  private static Optional<Criterion> bound(
      Fields fields, Function<BigDecimal, Criterion> criterion) {
    Optional<BigDecimal> value = fields.need("value", Cursor::decimal);
    return fields.build(() -> criterion.apply(value.orElseThrow()));
  }

  private static Optional<Criterion> between(Fields fields) {
    Optional<BigDecimal> low = fields.need("low", Cursor::decimal);
    Optional<BigDecimal> high = fields.need("high", Cursor::decimal);
    boolean lowOpen = fields.get("lowOpen", Cursor::flag).orElse(false);
    boolean highOpen = fields.get("highOpen", Cursor::flag).orElse(false);
    return fields.build(
        () ->
            Criterion.between(
                Range.range(low.orElseThrow(), type(lowOpen), high.orElseThrow(), type(highOpen))));
  }

  private static BoundType type(boolean isOpen) {
    return isOpen ? BoundType.OPEN : BoundType.CLOSED;
  }

  private static Optional<Criterion> change(Fields fields) {
    Optional<Criterion.Direction> direction =
        fields.need("direction", member -> member.name(Criterion.Direction.class));
    Optional<BigDecimal> percent = fields.get("percent", Cursor::decimal);
    Optional<BigDecimal> amount = fields.get("amount", Cursor::decimal);
    if (percent.isPresent() && amount.isPresent()) {
      fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, "change", "percent, amount", "");
    }
    return fields.build(() -> new Criterion.Change(direction.orElseThrow(), percent, amount));
  }

  private static Optional<ImmutableMap<AgencyKind, Criterion>> kinds(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              ImmutableMap.Builder<AgencyKind, Criterion> kinds = ImmutableMap.builder();
              for (AgencyKind kind : AgencyKind.values()) {
                fields
                    .get(Names.of(kind), CriterionCodec::read)
                    .ifPresent(criterion -> kinds.put(kind, criterion));
              }
              return fields.build(kinds::buildOrThrow);
            });
  }

  private static Optional<Criterion.Part> part(Cursor cursor) {
    Optional<Fields> fields = cursor.object();
    Optional<IndicatorId> indicator =
        fields.flatMap(
            some ->
                some.need(
                    "indicator", member -> member.reference(Kind.INDICATOR, IndicatorId::of)));
    Optional<Criterion> criterion = fields.flatMap(CriterionCodec::read);
    return indicator.isPresent() && criterion.isPresent()
        ? cursor.built(() -> new Criterion.Part(indicator.orElseThrow(), criterion.orElseThrow()))
        : Optional.empty();
  }

  static void write(Out out, Criterion criterion) throws IOException {
    out.object(() -> writeMembers(out, criterion));
  }

  private static void writeMembers(Out out, Criterion criterion) throws IOException {
    if (criterion instanceof Criterion.Threshold threshold) {
      writeThreshold(out, threshold);
    } else if (criterion instanceof Criterion.WithinTop top) {
      out.text("type", "withinTop").whole("places", top.places());
    } else if (criterion instanceof Criterion.AtLeastGrade least) {
      out.text("type", "atLeastGrade").text("scheme", least.scheme()).text("grade", least.grade());
    } else if (criterion instanceof Criterion.Change change) {
      out.text("type", "change")
          .name("direction", change.direction())
          .decimal("percent", change.percent())
          .decimal("amount", change.amount());
    } else if (criterion instanceof Criterion.DoneBy) {
      out.text("type", "doneBy");
    } else if (criterion instanceof Criterion.ByKind byKind) {
      out.text("type", "byKind")
          .object(
              "kinds",
              () -> {
                for (Map.Entry<AgencyKind, Criterion> entry : byKind.kinds().entrySet()) {
                  out.object(Names.of(entry.getKey()), entry.getValue(), CriterionCodec::write);
                }
              })
          .object("otherwise", byKind.otherwise(), CriterionCodec::write);
    } else if (criterion instanceof Criterion.AllOf all) {
      out.text("type", "allOf")
          .list(
              "criteria",
              all.parts(),
              part ->
                  out.object(
                      () -> {
                        out.text("indicator", part.indicator());
                        writeMembers(out, part.criterion());
                      }));
    } else {
      throw new AssertionError(criterion);
    }
  }

  private static void writeThreshold(Out out, Criterion.Threshold threshold) throws IOException {
    Range<BigDecimal> range = threshold.range();
    if (threshold.isExact()) {
      out.text("type", "exactly").decimal("value", range.lowerEndpoint());
    } else if (!range.hasUpperBound()) {
      out.text("type", range.lowerBoundType() == BoundType.OPEN ? "moreThan" : "atLeast")
          .decimal("value", range.lowerEndpoint());
    } else if (!range.hasLowerBound()) {
      out.text("type", range.upperBoundType() == BoundType.OPEN ? "lessThan" : "atMost")
          .decimal("value", range.upperEndpoint());
    } else {
      out.text("type", "between")
          .decimal("low", range.lowerEndpoint())
          .decimal("high", range.upperEndpoint());
      if (range.lowerBoundType() == BoundType.OPEN) {
        out.flag("lowOpen", true);
      }
      if (range.upperBoundType() == BoundType.OPEN) {
        out.flag("highOpen", true);
      }
    }
  }
}
