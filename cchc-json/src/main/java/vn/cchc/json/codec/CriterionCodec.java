package vn.cchc.json.codec;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.json.cursor.ReferenceCheck.Kind;
import vn.cchc.plan.Criterion;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Text;

/** Criteria. */
public final class CriterionCodec {
  private static final String ALL_OF = "allOf";
  private static final String BY_KIND = "byKind";

  /** Those of one indicator and for whomever. */
  private static final ImmutableList<String> SINGLE =
      ImmutableList.of(
          "atLeast",
          "moreThan",
          "atMost",
          "lessThan",
          "exactly",
          "between",
          "withinTop",
          "atLeastGrade",
          "change",
          "doneBy");

  private static final ImmutableList<String> OF_ONE_INDICATOR =
      ImmutableList.<String>builder().addAll(SINGLE).add(BY_KIND).build();
  private static final ImmutableList<String> ALL =
      ImmutableList.<String>builder().addAll(OF_ONE_INDICATOR).add(ALL_OF).build();

  private static final Range<BigDecimal> POSITIVE = Range.greaterThan(BigDecimal.ZERO);
  private static final Range<BigDecimal> NOT_NEGATIVE = Range.atLeast(BigDecimal.ZERO);

  private CriterionCodec() {}

  public static Optional<Criterion> read(Cursor cursor) {
    return cursor.object().flatMap(fields -> read(fields, ALL));
  }

  private static Optional<Criterion> readSingle(Cursor cursor) {
    return cursor.object().flatMap(fields -> read(fields, SINGLE));
  }

  private static Optional<Criterion> read(ObjectCursor fields, List<String> types) {
    return fields
        .need("type", Cursor::text)
        .flatMap(
            type -> {
              if (types.contains(type)) {
                return read(fields, type);
              }
              fields
                  .cursor()
                  .problem(
                      ProblemCode.UNKNOWN_NAME,
                      "type",
                      String.join(", ", types),
                      Excerpt.quoted(type));
              return Optional.empty();
            });
  }

  private static Optional<Criterion> read(ObjectCursor fields, String type) {
    return switch (type) {
      case "atLeast" -> bound(fields, Criterion::atLeast);
      case "moreThan" -> bound(fields, Criterion::moreThan);
      case "atMost" -> bound(fields, Criterion::atMost);
      case "lessThan" -> bound(fields, Criterion::lessThan);
      case "exactly" -> bound(fields, Criterion::exactly);
      case "between" -> between(fields);
      case "withinTop" -> {
        Optional<Integer> places =
            fields.need("places", member -> NumberReader.small(member, Range.atLeast(1)));
        yield fields.build(() -> Criterion.withinTop(places.orElseThrow()));
      }
      case "atLeastGrade" -> {
        Optional<String> scheme =
            fields.need(
                "scheme",
                member -> member.reference(Kind.GRADE_SCHEME, id -> Text.id("grade scheme", id)));
        Optional<String> grade = fields.need("grade", Cursor::prose);
        yield fields.build(() -> Criterion.atLeastGrade(scheme.orElseThrow(), grade.orElseThrow()));
      }
      case "change" -> change(fields);
      case "doneBy" -> fields.build(Criterion::doneBy);
      case BY_KIND -> {
        Optional<ImmutableMap<AgencyKind, Criterion>> kinds =
            fields.need("kinds", CriterionCodec::kinds);
        Optional<Criterion> otherwise = fields.need("otherwise", CriterionCodec::readSingle);
        yield fields.build(() -> Criterion.byKind(kinds.orElseThrow(), otherwise.orElseThrow()));
      }
      case ALL_OF -> {
        Optional<ImmutableList<Criterion.Part>> parts =
            fields.needSome("criteria", CriterionCodec::part);
        yield fields.build(() -> new Criterion.AllOf(parts.orElseThrow()));
      }
      default -> throw new AssertionError(type);
    };
  }

  private static Optional<Criterion> bound(
      ObjectCursor fields, Function<BigDecimal, Criterion> criterion) {
    Optional<BigDecimal> value = fields.need("value", NumberReader::decimal);
    return fields.build(() -> criterion.apply(value.orElseThrow()));
  }

  private static Optional<Criterion> between(ObjectCursor fields) {
    Optional<BigDecimal> low = fields.need("low", NumberReader::decimal);
    boolean lowOpen = fields.get("lowOpen", Cursor::flag).orElse(false);
    boolean highOpen = fields.get("highOpen", Cursor::flag).orElse(false);
    BoundType type = type(lowOpen || highOpen);
    Range<BigDecimal> above = low.map(least -> Range.downTo(least, type)).orElse(Range.all());
    Optional<BigDecimal> high = fields.need("high", member -> NumberReader.decimal(member, above));
    return fields.build(
        () ->
            Criterion.between(
                Range.range(low.orElseThrow(), type(lowOpen), high.orElseThrow(), type(highOpen))));
  }

  private static BoundType type(boolean isOpen) {
    return isOpen ? BoundType.OPEN : BoundType.CLOSED;
  }

  private static Optional<Criterion> change(ObjectCursor fields) {
    Optional<Criterion.Direction> direction =
        fields.need("direction", member -> member.name(Criterion.Direction.class));
    Optional<BigDecimal> percent =
        fields.get("percent", member -> NumberReader.decimal(member, POSITIVE));
    Optional<BigDecimal> amount =
        fields.get("amount", member -> NumberReader.decimal(member, NOT_NEGATIVE));
    if (percent.isPresent() && amount.isPresent()) {
      fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, "change", "percent, amount", "");
    }
    Optional<BigDecimal> least = percent.or(() -> amount);
    Range<BigDecimal> noLess = least.map(Range::atLeast).orElse(Range.all());
    Optional<BigDecimal> atMost =
        fields.get("atMost", member -> NumberReader.decimal(member, noLess));
    if (fields.has("atMost") && !fields.has("percent") && !fields.has("amount")) {
      fields.cursor().problem(ProblemCode.MISSING_KEY, "percent, amount", "percent, amount", "");
    }
    return fields.build(
        () -> new Criterion.Change(direction.orElseThrow(), percent, amount, atMost));
  }

  private static Optional<ImmutableMap<AgencyKind, Criterion>> kinds(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              Map<AgencyKind, Criterion> kinds = new TreeMap<>();
              for (String key : fields.keys()) {
                fields.get(key, member -> ofKind(member, kinds));
              }
              if (fields.isEmpty()) {
                cursor.problem(ProblemCode.EMPTY_LIST, "kinds", "", "");
              }
              return fields.build(() -> ImmutableMap.copyOf(kinds));
            });
  }

  /** Reads the criterion of the kind that is its key. */
  private static Optional<Criterion> ofKind(Cursor cursor, Map<AgencyKind, Criterion> kinds) {
    Optional<AgencyKind> kind = cursor.keyAsAgencyKind();
    Optional<Criterion> criterion = readSingle(cursor);
    if (kind.isPresent()
        && criterion.isPresent()
        && kinds.put(kind.orElseThrow(), criterion.orElseThrow()) != null) {
      cursor.problem(ProblemCode.DUPLICATE_KEY, "kinds", "", kind.orElseThrow().id());
    }
    return criterion;
  }

  private static Optional<Criterion.Part> part(Cursor cursor) {
    Optional<ObjectCursor> fields = cursor.object();
    Optional<IndicatorId> indicator =
        fields.flatMap(
            some ->
                some.need(
                    "indicator", member -> member.reference(Kind.INDICATOR, IndicatorId::of)));
    Optional<Criterion> criterion = fields.flatMap(some -> read(some, OF_ONE_INDICATOR));
    return indicator.isPresent() && criterion.isPresent()
        ? cursor.built(() -> new Criterion.Part(indicator.orElseThrow(), criterion.orElseThrow()))
        : Optional.empty();
  }

  public static void write(JsonWriter out, Criterion criterion) throws IOException {
    out.object(() -> writeMembers(out, criterion));
  }

  private static void writeMembers(JsonWriter out, Criterion criterion) throws IOException {
    criterion.match(new Members(out));
  }

  /** Writes the members of each kind of criterion. */
  private record Members(JsonWriter out)
      implements Criterion.Alternatives<JsonWriter, IOException> {
    @Override
    public JsonWriter threshold(Criterion.Threshold threshold) throws IOException {
      return writeThreshold(out, threshold);
    }

    @Override
    public JsonWriter withinTop(Criterion.WithinTop top) throws IOException {
      return out.text("type", "withinTop").whole("places", top.places());
    }

    @Override
    public JsonWriter atLeastGrade(Criterion.AtLeastGrade least) throws IOException {
      return out.text("type", "atLeastGrade")
          .text("scheme", least.scheme())
          .text("grade", least.grade());
    }

    @Override
    public JsonWriter change(Criterion.Change change) throws IOException {
      return out.text("type", "change")
          .name("direction", change.direction())
          .decimal("percent", change.percent())
          .decimal("amount", change.amount())
          .decimal("atMost", change.atMost());
    }

    @Override
    public JsonWriter doneBy(Criterion.DoneBy done) throws IOException {
      return out.text("type", "doneBy");
    }

    @Override
    public JsonWriter byKind(Criterion.ByKind byKind) throws IOException {
      return out.text("type", BY_KIND)
          .object(
              "kinds",
              () -> {
                for (Map.Entry<AgencyKind, Criterion> entry : byKind.kinds().entrySet()) {
                  out.object(entry.getKey().id(), entry.getValue(), CriterionCodec::write);
                }
              })
          .object("otherwise", byKind.otherwise(), CriterionCodec::write);
    }

    @Override
    public JsonWriter allOf(Criterion.AllOf all) throws IOException {
      return out.text("type", ALL_OF)
          .list(
              "criteria",
              all.parts(),
              part ->
                  out.object(
                      () -> {
                        out.text("indicator", part.indicator());
                        writeMembers(out, part.criterion());
                      }));
    }
  }

  private static JsonWriter writeThreshold(JsonWriter out, Criterion.Threshold threshold)
      throws IOException {
    Range<BigDecimal> range = threshold.range();
    if (threshold.isExact()) {
      return out.text("type", "exactly").decimal("value", range.lowerEndpoint());
    } else if (!range.hasUpperBound()) {
      return out.text("type", range.lowerBoundType() == BoundType.OPEN ? "moreThan" : "atLeast")
          .decimal("value", range.lowerEndpoint());
    } else if (!range.hasLowerBound()) {
      return out.text("type", range.upperBoundType() == BoundType.OPEN ? "lessThan" : "atMost")
          .decimal("value", range.upperEndpoint());
    }
    out.text("type", "between")
        .decimal("low", range.lowerEndpoint())
        .decimal("high", range.upperEndpoint());
    if (range.lowerBoundType() == BoundType.OPEN) {
      out.flag("lowOpen", true);
    }
    return range.upperBoundType() == BoundType.OPEN ? out.flag("highOpen", true) : out;
  }
}
