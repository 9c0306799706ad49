package vn.cchc.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.plan.TargetId;

/** Agencies by targets, those first that are short of most targets. */
final class AgencyMatrix {
  private static final int MOST_COLUMNS = 40;
  private static final int FIRST = 8;
  private static final int MOST_ROWS = 500;

  private record Row(AgencyId agency, Map<TargetId, TargetResult> results, long shortOf) {
    static Row of(AgencyId agency, Map<TargetId, TargetResult> results) {
      return new Row(
          agency, results, results.values().stream().filter(AgencyResults::isShort).count());
    }
  }

  private final Edition edition;
  private final ImmutableList<Row> rows;
  private final ImmutableList<TargetResult> columns;

  AgencyMatrix(Edition edition, AgencyResults agencies) {
    this.edition = edition;
    Map<AgencyId, Map<TargetId, TargetResult>> all = new TreeMap<>();
    for (TargetResult target : edition.results()) {
      for (TargetResult one : agencies.of(target)) {
        all.computeIfAbsent(one.agency().orElseThrow(), id -> new HashMap<>())
            .put(target.target(), one);
      }
    }
    this.rows =
        all.entrySet().stream()
            .map(entry -> Row.of(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingLong(Row::shortOf).reversed())
            .collect(ImmutableList.toImmutableList());
    this.columns =
        edition.results().stream()
            .filter(target -> agencies.of(target).size() > 1)
            .limit(MOST_COLUMNS)
            .collect(ImmutableList.toImmutableList());
  }

  boolean isOfSeveral() {
    return rows.size() > 1;
  }

  int agencies() {
    return rows.size();
  }

  int agenciesShort() {
    return (int) rows.stream().filter(row -> row.shortOf() > 0).count();
  }

  /** Returns the agencies that are short of most targets, if several agencies are judged. */
  Optional<Node> first() {
    List<Row> worst = worst();
    return columns.isEmpty() || worst.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Element.of("section", "most-open")
                .add(
                    Element.of("h2").text(edition.word(Word.MOST_OPEN)),
                    table(worst),
                    Element.of("p", "signs").text(edition.word(Word.MATRIX_SIGNS))));
  }

  private List<Row> worst() {
    return rows.stream().filter(row -> row.shortOf() > 0).limit(FIRST).toList();
  }

  /** Returns the agencies that are short of most targets, each with how many of how many. */
  ImmutableList<ImmutableList<Cell>> mostShort() {
    return worst().stream().map(this::counts).collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Cell> counts(Row row) {
    return ImmutableList.of(
        Cell.of(edition.agency(row.agency())),
        Cell.of(row.shortOf()),
        Cell.of(row.results().size()));
  }

  /** Returns all agencies, behind a fold. */
  Optional<Node> all() {
    if (columns.isEmpty() || rows.size() < 2) {
      return Optional.empty();
    }
    Element details =
        Element.of("details")
            .add(
                Element.of("summary").text(edition.counted(Word.AGENCIES_JUDGED, rows.size())),
                table(rows.stream().limit(MOST_ROWS).toList()));
    if (rows.size() > MOST_ROWS) {
      details.add(
          Element.of("p").text(edition.counted(Word.ROWS_LEFT_OUT, rows.size() - MOST_ROWS)));
    }
    return Optional.of(
        Element.of("section", "all-agencies")
            .with("id", "agencies")
            .add(Element.of("h2").text(edition.word(Word.ALL_AGENCIES)), details));
  }

  /** Returns all agencies by all targets, as a table of a workbook. */
  Sheet sheet() {
    ImmutableList.Builder<String> head = ImmutableList.builder();
    head.add(edition.word(Word.AGENCY), edition.word(Word.SHORT_TARGETS));
    head.add(edition.word(Word.AGENCIES_OWN_TARGETS));
    List<TargetResult> targets =
        edition.results().stream().filter(target -> target.criterion().isPresent()).toList();
    targets.forEach(target -> head.add(String.valueOf(edition.number(target))));
    ImmutableList.Builder<ImmutableList<Cell>> lines = ImmutableList.builder();
    for (Row row : rows) {
      ImmutableList.Builder<Cell> line = ImmutableList.builder();
      line.addAll(counts(row));
      targets.forEach(target -> line.add(standing(row.results().get(target.target()))));
      lines.add(line.build());
    }
    return new Sheet(edition.word(Word.ALL_AGENCIES), head.build(), lines.build(), 2);
  }

  private static Cell standing(@Nullable TargetResult one) {
    if (one == null) {
      return new Cell.Empty();
    }
    return new Cell.Standing(sign(one), Tone.of(one));
  }

  private static String sign(TargetResult one) {
    return AgencyResults.isShort(one) ? "✕" : AgencyResults.isReached(one) ? "✓" : "–";
  }

  private Node table(List<Row> shown) {
    Element head =
        new ColumnHeadings(edition)
            .row(Word.AGENCY, Word.SHORT_TARGETS)
            .addAll(columns.stream().map(this::column).toList());
    return Element.of("table", "matrix")
        .add(
            Element.of("thead").add(head),
            Element.of("tbody").addAll(shown.stream().map(this::row).toList()));
  }

  private Node column(TargetResult target) {
    String number = String.valueOf(edition.number(target));
    return Element.of("th", "c")
        .with("scope", "col")
        .add(
            Element.of("a")
                .with("href", "#t" + number)
                .with("title", edition.target(target).text())
                .text(number));
  }

  private Node row(Row row) {
    return Element.of("tr")
        .add(
            Element.of("th").with("scope", "row").add(edition.quoted(edition.agency(row.agency()))),
            Element.of("td", "n")
                .text(edition.whole(row.shortOf()) + "/" + edition.whole(row.results().size())))
        .addAll(columns.stream().map(target -> cell(row.results().get(target.target()))).toList());
  }

  private static Node cell(@Nullable TargetResult one) {
    if (one == null) {
      return Element.of("td", "c");
    }
    boolean isPlain = !AgencyResults.isShort(one) && !AgencyResults.isReached(one);
    return Element.of("td", isPlain ? "c" : AgencyResults.isShort(one) ? "c x" : "c o")
        .text(sign(one));
  }
}
