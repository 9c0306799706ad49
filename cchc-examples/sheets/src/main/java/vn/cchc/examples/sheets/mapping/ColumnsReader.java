package vn.cchc.examples.sheets.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.cchc.examples.sheets.cell.MergedArea;
import vn.cchc.examples.sheets.cell.PeriodCells;
import vn.cchc.examples.sheets.text.Columns;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** Reads what a mapping says of columns. */
final class ColumnsReader {
  private final List<Problem> problems;

  ColumnsReader(List<Problem> problems) {
    this.problems = problems;
  }

  ImmutableList<FigureColumns> figures(Members members) {
    ImmutableList<JsonNode> nodes = members.list("figures");
    if (nodes.isEmpty() && members.has("figures")) {
      members.problem(ProblemCode.EMPTY_LIST, "figures", "", "");
    }
    ImmutableList.Builder<FigureColumns> figures = ImmutableList.builder();
    for (int i = 0; i < nodes.size(); i++) {
      Members.of(
              nodes.get(i),
              members.at("figures", i),
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
    ImmutableList.Builder<Origin> parts = ImmutableList.builder();
    for (FigureColumns.Kind kind : kinds) {
      for (String key : kind.keys()) {
        part(members, key).ifPresent(parts::add);
      }
    }
    if (kinds.size() != 1
        || (members.has("decimals") && kinds.get(0) != FigureColumns.Kind.AMOUNT)) {
      members.conflict(
          "figures", "numerator + denominator | amount (+ decimals) | percentage | rank + of");
      return Optional.empty();
    }
    FigureColumns.Kind kind = kinds.get(0);
    kind.keys().forEach(members::need);
    ImmutableList<Origin> found = parts.build();
    return indicator.isPresent() && found.size() == kind.keys().size()
        ? Optional.of(new FigureColumns(indicator.orElseThrow(), period, kind, found, decimals))
        : Optional.empty();
  }

  private Optional<Origin> part(Members members, String key) {
    Optional<Origin> part = origin(members, key, key.equals("of"));
    if (part.isPresent()
        && part.orElseThrow() instanceof Origin.Fixed fixed
        && !fixed.text().matches("[1-9][0-9]{0,8}")) {
      members.problem(ProblemCode.INVALID_VALUE, key, "1, 2, …", fixed.text());
    }
    return part;
  }

  Optional<Origin> period(Members members) {
    Optional<Origin> period = origin(members, "period", true, true);
    if (period.isPresent()
        && period.orElseThrow() instanceof Origin.Fixed fixed
        && PeriodCells.read(fixed.text()).value().isEmpty()) {
      members.problem(ProblemCode.INVALID_PERIOD, "period", "", Labels.shown(fixed.text()));
    }
    return period;
  }

  Optional<Origin> origin(Members parent, String key, boolean mayBeFixed) {
    return origin(parent, key, mayBeFixed, false);
  }

  private Optional<Origin> origin(
      Members parent, String key, boolean mayBeFixed, boolean mayBePlaced) {
    Optional<Members> members =
        parent
            .node(key)
            .flatMap(
                node -> {
                  ImmutableList.Builder<String> keys = ImmutableList.builder();
                  keys.add("header", "column");
                  if (mayBeFixed) {
                    keys.add("fixed");
                  }
                  if (mayBePlaced) {
                    keys.add("cell");
                  }
                  return Members.of(
                      node, parent.at(key), problems, keys.build().toArray(new String[0]));
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
    Optional<Origin> placed =
        mayBePlaced
            ? some.parsed("cell", ProblemCode.INVALID_VALUE, "A4", ColumnsReader::placed)
            : Optional.empty();
    long given = Stream.of("header", "column", "fixed", "cell").filter(some::has).count();
    if (given != 1) {
      some.conflict(
          key, "header | column" + (mayBeFixed ? " | fixed" : "") + (mayBePlaced ? " | cell" : ""));
    }
    return headed.or(() -> lettered).or(() -> fixed).or(() -> placed);
  }

  private static Origin placed(String address) {
    MergedArea area =
        MergedArea.parse(address + ":" + address)
            .orElseThrow(() -> new IllegalArgumentException("no cell: " + address));
    return new Origin.Placed(area.firstRow(), area.firstColumn());
  }

  private static int column(String letters) {
    return Columns.index(letters)
        .orElseThrow(() -> new IllegalArgumentException("no column: " + letters));
  }
}
