package vn.cchc.examples.report.page;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.content.AgencyMatrix;
import vn.cchc.examples.report.content.AgencyResults;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;

/** The tables of agencies by targets: the first few in sight, all behind a fold. */
final class AgencyMatrixSection {
  private static final int MOST_COLUMNS = 40;
  private static final int MOST_ROWS = 500;

  private final Edition edition;
  private final AgencyMatrix matrix;
  private final ImmutableList<TargetResult> columns;

  AgencyMatrixSection(Edition edition, AgencyResults agencies, AgencyMatrix matrix) {
    this.edition = edition;
    this.matrix = matrix;
    this.columns =
        edition.results().stream()
            .filter(target -> agencies.of(target).size() > 1)
            .limit(MOST_COLUMNS)
            .collect(ImmutableList.toImmutableList());
  }

  /** Returns the agencies that are short of most targets, if several agencies are judged. */
  Optional<Node> first() {
    List<AgencyMatrix.Row> worst = matrix.worst();
    return columns.isEmpty() || worst.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Element.of("section", "most-open")
                .add(
                    Element.of("h2").text(edition.word(Word.MOST_OPEN)),
                    table(worst),
                    Element.of("p", "signs").text(edition.word(Word.MATRIX_SIGNS))));
  }

  /** Returns all agencies, behind a fold. */
  Optional<Node> all() {
    if (columns.isEmpty() || matrix.rows().size() < 2) {
      return Optional.empty();
    }
    Element details =
        Element.of("details")
            .add(
                Element.of("summary")
                    .text(edition.counted(Word.AGENCIES_JUDGED, matrix.rows().size())),
                table(matrix.rows().stream().limit(MOST_ROWS).toList()));
    if (matrix.rows().size() > MOST_ROWS) {
      details.add(
          Element.of("p")
              .text(edition.counted(Word.ROWS_LEFT_OUT, matrix.rows().size() - MOST_ROWS)));
    }
    return Optional.of(
        Element.of("section", "all-agencies")
            .with("id", "agencies")
            .add(Element.of("h2").text(edition.word(Word.ALL_AGENCIES)), details));
  }

  private Node table(List<AgencyMatrix.Row> shown) {
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

  private Node row(AgencyMatrix.Row row) {
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
        .text(AgencyMatrix.sign(one));
  }
}
