package vn.cchc.examples.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.message.Language;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** Reads {@code cchc-mapping/1}. */
final class MappingReader {
  private static final String FORMAT = "cchc-mapping/1";
  private static final int MOST_HEADER_ROWS = 10;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String source;
  private final List<Problem> problems = new ArrayList<>();

  MappingReader(String source) {
    this.source = source;
  }

  MappingReading read(byte[] json) {
    Optional<Mapping> mapping = Optional.empty();
    try {
      mapping = mapping(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      int column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNr());
      syntax(new Place(source, line, column, ""), e.getOriginalMessage());
    } catch (IOException e) {
      syntax(new Place(source, 0, 0, ""), String.valueOf(e.getMessage()));
    }
    return problems.isEmpty()
        ? new MappingReading(mapping, ImmutableList.of())
        : new MappingReading(Optional.empty(), ImmutableList.copyOf(problems));
  }

  private void syntax(Place place, String reason) {
    problems.add(Problem.error(ProblemCode.SYNTAX, place, "", "", reason));
  }

  private Optional<Mapping> mapping(JsonNode document) {
    Optional<Members> members =
        Members.of(
            document,
            new Place(source, 0, 0, ""),
            problems,
            "format",
            "sheet",
            "headerRows",
            "endsBefore",
            "leftOutRows",
            "separator",
            "numbers",
            "agency",
            "period",
            "recordedAt",
            "kind",
            "status",
            "source",
            "publishedOn",
            "figures");
    if (members.isEmpty()) {
      return Optional.empty();
    }
    Members some = members.orElseThrow();
    some.need("format", "headerRows", "numbers", "agency", "figures");
    Optional<String> format = some.text("format");
    if (format.isPresent() && !format.orElseThrow().equals(FORMAT)) {
      some.problem(
          ProblemCode.UNKNOWN_FORMAT, "format", FORMAT, Labels.shown(format.orElseThrow()));
    }
    TableShape table = table(some);
    Optional<Language> numbers =
        some.named(
            "numbers",
            ImmutableList.of("vi", "en"),
            name -> name.equals("vi") ? Language.VIETNAMESE : Language.ENGLISH);
    Optional<Origin> agency = origin(some, "agency", true);
    Optional<Origin> period = period(some);
    Provenance provenance = provenance(some);
    ImmutableList<FigureColumns> figures = figures(some);
    return problems.isEmpty()
        ? Optional.of(
            new Mapping(
                table, numbers.orElseThrow(), agency.orElseThrow(), period, provenance, figures))
        : Optional.empty();
  }

  private TableShape table(Members members) {
    Optional<Members> rows =
        members
            .node("headerRows")
            .flatMap(node -> Members.of(node, members.at("headerRows"), problems, "first", "last"));
    rows.ifPresent(some -> some.need("first"));
    int first =
        rows.map(some -> some.integer("first", 1, 1_000)).orElse(OptionalInt.empty()).orElse(1);
    int last =
        rows.map(some -> some.integer("last", first, first + MOST_HEADER_ROWS - 1))
            .orElse(OptionalInt.empty())
            .orElse(first);
    ImmutableSet.Builder<String> leftOut = ImmutableSet.builder();
    for (JsonNode label : members.list("leftOutRows")) {
      if (label.isTextual() && !Labels.tidy(label.textValue()).isEmpty()) {
        leftOut.add(Labels.folded(label.textValue()));
      } else {
        members.problem(ProblemCode.BLANK_TEXT, "leftOutRows", "", "");
      }
    }
    return new TableShape(
        members.text("sheet"),
        first,
        last,
        members.text("endsBefore").map(Labels::folded),
        leftOut.build(),
        members.named(
            "separator",
            ImmutableList.of("comma", "semicolon", "tab"),
            name -> name.equals("comma") ? ',' : name.equals("tab") ? '\t' : ';'));
  }

  private Provenance provenance(Members members) {
    return new Provenance(
        members.parsed(
            "recordedAt",
            ProblemCode.WRONG_TYPE,
            "instant",
            text -> OffsetDateTime.parse(text).toInstant()),
        members.name("kind", ObservationKind.class),
        members.name("status", ObservationStatus.class),
        members.text("source"),
        members.parsed("publishedOn", ProblemCode.WRONG_TYPE, "date", LocalDate::parse));
  }

  private ImmutableList<FigureColumns> figures(Members members) {
    ImmutableList<JsonNode> nodes = members.list("figures");
    if (nodes.isEmpty() && members.has("figures")) {
      members.problem(ProblemCode.MISSING_KEY, "figures", "", "");
    }
    ImmutableList.Builder<FigureColumns> figures = ImmutableList.builder();
    for (int i = 0; i < nodes.size(); i++) {
      Place place = members.at("figures");
      Members.of(
              nodes.get(i),
              new Place(source, 0, 0, place.pointer() + "/" + i),
              problems,
              "indicator",
              "period",
              "numerator",
              "denominator",
              "amount",
              "decimals",
              "percentage",
              "rank",
              "of")
          .flatMap(this::figure)
          .ifPresent(figures::add);
    }
    return figures.build();
  }

  private Optional<FigureColumns> figure(Members members) {
    members.need("indicator");
    Optional<Origin> indicator = origin(members, "indicator", true);
    Optional<Origin> period = period(members);
    OptionalInt decimals = members.integer("decimals", 0, 18);
    List<FigureColumns.Kind> kinds =
        ImmutableList.copyOf(FigureColumns.Kind.values()).stream()
            .filter(kind -> kind.keys().stream().anyMatch(members::has))
            .toList();
    if (kinds.size() != 1
        || (members.has("decimals") && kinds.get(0) != FigureColumns.Kind.AMOUNT)) {
      members.conflict("figures", "numerator + denominator | amount (+ decimals) | percentage | rank + of");
      return Optional.empty();
    }
    FigureColumns.Kind kind = kinds.get(0);
    ImmutableList.Builder<Origin> parts = ImmutableList.builder();
    for (String key : kind.keys()) {
      members.need(key);
      Optional<Origin> part = origin(members, key, key.equals("of"));
      if (part.isPresent()
          && part.orElseThrow() instanceof Origin.Fixed fixed
          && !fixed.text().matches("[1-9][0-9]{0,8}")) {
        members.problem(ProblemCode.INVALID_VALUE, key, "1, 2, …", fixed.text());
      }
      part.ifPresent(parts::add);
    }
    ImmutableList<Origin> found = parts.build();
    return indicator.isPresent() && found.size() == kind.keys().size()
        ? Optional.of(new FigureColumns(indicator.orElseThrow(), period, kind, found, decimals))
        : Optional.empty();
  }

  private Optional<Origin> period(Members members) {
    Optional<Origin> period = origin(members, "period", true);
    if (period.isPresent()
        && period.orElseThrow() instanceof Origin.Fixed fixed
        && PeriodCells.read(fixed.text()).value().isEmpty()) {
      members.problem(ProblemCode.INVALID_PERIOD, "period", "", Labels.shown(fixed.text()));
    }
    return period;
  }

  private Optional<Origin> origin(Members parent, String key, boolean mayBeFixed) {
    Optional<Members> members =
        parent
            .node(key)
            .flatMap(
                node -> {
                  String[] keys =
                      mayBeFixed
                          ? new String[] {"header", "column", "fixed"}
                          : new String[] {"header", "column"};
                  return Members.of(node, parent.at(key), problems, keys);
                });
    if (members.isEmpty()) {
      return Optional.empty();
    }
    Members some = members.orElseThrow();
    Optional<Origin> headed = some.text("header").map(Origin.Headed::new);
    Optional<Origin> lettered =
        some.parsed(
            "column",
            ProblemCode.INVALID_VALUE,
            "A–XFD",
            text -> new Origin.Lettered(column(text)));
    Optional<Origin> fixed =
        mayBeFixed ? some.text("fixed").map(Origin.Fixed::new) : Optional.empty();
    int given = (some.has("header") ? 1 : 0) + (some.has("column") ? 1 : 0);
    if (given + (mayBeFixed && some.has("fixed") ? 1 : 0) != 1) {
      some.conflict(key, mayBeFixed ? "header | column | fixed" : "header | column");
    }
    return headed.or(() -> lettered).or(() -> fixed);
  }

  private static int column(String letters) {
    return Columns.index(letters)
        .orElseThrow(() -> new IllegalArgumentException("no column: " + letters));
  }
}
