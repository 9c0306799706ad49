package vn.cchc.examples.sheets.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Language;

/** Reads {@code cchc-mapping/1}. */
final class MappingReader {
  private static final String FORMAT = "cchc-mapping/1";

  /** A figure of a sheet is there; what is taken back is so by a text of its own. */
  private static final ImmutableMap<String, ObservationStatus> STATUSES =
      ImmutableMap.of(
          "draft", ObservationStatus.DRAFT,
          "provisional", ObservationStatus.PROVISIONAL,
          "final", ObservationStatus.FINAL);

  private static final int MOST_HEADER_ROWS = 10;
  private static final int EXCERPT = 20;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String source;
  private final List<Problem> problems = new ArrayList<>();
  private final ColumnsReader columns = new ColumnsReader(problems);

  MappingReader(String source) {
    this.source = source;
  }

  MappingReading read(byte[] json) {
    Optional<Mapping> mapping = Optional.empty();
    try {
      JsonNode document = MAPPER.readTree(json);
      reportRepeatedKeys(json);
      mapping = mapping(document);
    } catch (StreamConstraintsException e) {
      problems.add(
          Problem.error(ProblemCode.TOO_LARGE, at(e.getLocation(), ""), "JSON", "parser", "more"));
    } catch (JsonProcessingException e) {
      problems.add(
          Problem.error(ProblemCode.SYNTAX, at(e.getLocation(), ""), "", "JSON", around(json, e)));
    } catch (IOException e) {
      problems.add(Problem.error(ProblemCode.SYNTAX, at(null, ""), "", "UTF-8", "notUtf8"));
    }
    return problems.isEmpty()
        ? new MappingReading(mapping, ImmutableList.of())
        : new MappingReading(Optional.empty(), ImmutableList.copyOf(problems));
  }

  private Place at(@Nullable JsonLocation location, String pointer) {
    return location == null
        ? new Place(source, 0, 0, pointer)
        : new Place(
            source,
            Math.max(0, location.getLineNr()),
            Math.max(0, location.getColumnNr()),
            pointer);
  }

  /** Returns what is around a mistake, in its line; where a parser notices it differs. */
  private static String around(byte[] json, JsonProcessingException failure) {
    JsonLocation location = failure.getLocation();
    long noticed = location == null ? -1 : location.getByteOffset();
    if (failure instanceof JsonEOFException || noticed < 0 || noticed > json.length) {
      return "end";
    }
    String text = new String(json, UTF_8);
    int place = Math.min(new String(json, 0, (int) noticed, UTF_8).length(), text.length());
    int start = Math.max(text.lastIndexOf('\n', place - 1) + 1, place - EXCERPT);
    int lineEnd = text.indexOf('\n', place);
    int end = Math.min(lineEnd < 0 ? text.length() : lineEnd, place + EXCERPT);
    return Labels.quoted(text.substring(start, end));
  }

  /** A tree keeps the last of two members of one name. */
  private void reportRepeatedKeys(byte[] json) throws IOException {
    Deque<Set<String>> open = new ArrayDeque<>();
    try (JsonParser parser = MAPPER.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          open.push(new HashSet<>());
        } else if (token == JsonToken.END_OBJECT) {
          open.pop();
        } else if (token == JsonToken.FIELD_NAME && !open.element().add(parser.currentName())) {
          problems.add(
              Problem.error(
                  ProblemCode.DUPLICATE_KEY,
                  at(
                      parser.currentTokenLocation(),
                      Labels.printable(parser.getParsingContext().pathAsPointer().toString())),
                  Labels.printable(parser.currentName()),
                  "",
                  ""));
        }
      }
    }
  }

  private Optional<Mapping> mapping(JsonNode document) {
    Optional<Members> members =
        Members.of(
            document,
            new Place(source, 0, 0, ""),
            problems,
            "format",
            "sheet",
            "sheets",
            "headerRows",
            "endsBefore",
            "leftOutRows",
            "separator",
            "numbers",
            "noFigure",
            "nothingArose",
            "withdrawn",
            "aliases",
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
    Optional<Origin> agency = columns.origin(some, "agency", true);
    Optional<Origin> period = columns.period(some);
    Provenance provenance = provenance(some);
    ImmutableList<FigureColumns> figures = columns.figures(some);
    ImmutableList<String> noFigure = some.labels("noFigure");
    ImmutableList<String> nothingArose = some.labels("nothingArose");
    ImmutableList<String> withdrawn = some.labels("withdrawn");
    ImmutableMap<String, String> aliases = aliases(some);
    return problems.isEmpty()
        ? Optional.of(
            new Mapping(
                table,
                numbers.orElseThrow(),
                agency.orElseThrow(),
                period,
                provenance,
                figures,
                new CellTexts(
                    RowLabels.of(noFigure),
                    RowLabels.of(nothingArose),
                    RowLabels.of(withdrawn),
                    aliases)))
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
    ImmutableSet.Builder<Integer> leftOutRows = ImmutableSet.builder();
    List<String> leftOut = new ArrayList<>();
    ImmutableList<JsonNode> rowsOrLabels = members.list("leftOutRows");
    for (int i = 0; i < rowsOrLabels.size(); i++) {
      JsonNode one = rowsOrLabels.get(i);
      if (!one.isIntegralNumber()) {
        members.label("leftOutRows", i, one).ifPresent(leftOut::add);
      } else if (one.canConvertToInt() && one.intValue() > 0) {
        leftOutRows.add(one.intValue());
      } else {
        members.problem(ProblemCode.INVALID_VALUE, "leftOutRows", i, "1, 2, …", one.asText());
      }
    }
    ImmutableList<String> sheets =
        members.text("sheet").map(ImmutableList::of).orElseGet(() -> members.labels("sheets"));
    if (members.has("sheet") && members.has("sheets")) {
      members.conflict("sheet", "sheet | sheets");
    }
    return new TableShape(
        sheets,
        first,
        last,
        RowLabels.of(members.labels("endsBefore")),
        RowLabels.of(leftOut),
        leftOutRows.build(),
        members.named(
            "separator",
            ImmutableList.of("comma", "semicolon", "tab"),
            name -> name.equals("comma") ? ',' : name.equals("tab") ? '\t' : ';'));
  }

  private ImmutableMap<String, String> aliases(Members members) {
    Optional<JsonNode> node = members.node("aliases");
    Map<String, String> aliases = new LinkedHashMap<>();
    if (node.isPresent()) {
      List<String> names = ImmutableList.copyOf(node.orElseThrow().fieldNames());
      Members.of(node.orElseThrow(), members.at("aliases"), problems, names.toArray(String[]::new))
          .ifPresent(some -> names.forEach(name -> alias(some, name, aliases)));
    }
    return ImmutableMap.copyOf(aliases);
  }

  private static void alias(Members members, String name, Map<String, String> aliases) {
    Optional<String> id = members.text(name);
    if (id.isPresent() && aliases.put(Labels.key(name), id.orElseThrow()) != null) {
      members.problem(ProblemCode.DUPLICATE_KEY, name, "", "");
    }
  }

  private Provenance provenance(Members members) {
    return new Provenance(
        members.parsed(
            "recordedAt",
            ProblemCode.WRONG_TYPE,
            "instant",
            text -> OffsetDateTime.parse(text).toInstant()),
        members.name("kind", ObservationKind.class),
        members.named(
            "status",
            STATUSES.keySet().asList(),
            name -> Optional.ofNullable(STATUSES.get(name)).orElseThrow()),
        members.text("source"),
        members.parsed("publishedOn", ProblemCode.WRONG_TYPE, "date", LocalDate::parse));
  }
}
