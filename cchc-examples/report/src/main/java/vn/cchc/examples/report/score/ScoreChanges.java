package vn.cchc.examples.report.score;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.agency.AgencyId;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.examples.report.table.Cell;
import vn.cchc.examples.report.table.Sheet;
import vn.cchc.scorecard.scoring.ScoreComparison;

/** What became of the agencies since the earlier scores with which scores are compared. */
final class ScoreChanges {
  private final ScoreEdition edition;
  private final ScoreComparison.Base base;
  private final ScoreComparison comparison;

  private ScoreChanges(ScoreEdition edition, ScoreComparison.Base base) {
    this.edition = edition;
    this.base = base;
    this.comparison = ScoreComparison.of(base.report(), edition.report());
  }

  /** Returns the changes, if the scores are compared. */
  static Optional<ScoreChanges> of(ScoreEdition edition) {
    return edition.judged().base().map(base -> new ScoreChanges(edition, base));
  }

  Node section() {
    Element section =
        Element.of("section")
            .add(
                Element.of("h2").text(edition.word(ScoreWord.CHANGES)),
                Element.of("p").text(heading()));
    List<Element> items =
        comparison.changes().stream()
            .filter(ScoreComparison.Change::isAny)
            .map(
                change ->
                    Element.of("li")
                        .text(told(change))
                        .addAll(leaves(change).isEmpty() ? List.of() : List.of(list(change))))
            .toList();
    if (!items.isEmpty()) {
      section.add(Element.of("ul").addAll(items));
    }
    int unchanged = comparison.changes().size() - items.size();
    return unchanged == 0
        ? section
        : section.add(
            Element.of("p").text(edition.counted(ScoreWord.UNCHANGED_AGENCIES, unchanged)));
  }

  private Element list(ScoreComparison.Change change) {
    return Element.of("ul")
        .addAll(leaves(change).stream().map(leaf -> Element.of("li").text(leaf)).toList());
  }

  private String heading() {
    return edition.scores().explain(base)
        + edition.scores().caveat(comparison).map(words -> "; " + words).orElse("");
  }

  private String told(ScoreComparison.Change change) {
    return edition.scores().explain(base.report().scorecard(), edition.set(), change);
  }

  private List<String> leaves(ScoreComparison.Change change) {
    return change.leaves().stream()
        .limit(ScoreEdition.MOST_GAINS)
        .map(edition.scores()::explain)
        .toList();
  }

  /** Returns a table of all agencies of either report. */
  Sheet sheet() {
    ImmutableList.Builder<String> head = ImmutableList.builder();
    head.add(edition.word(ScoreWord.AGENCY)).addAll(columns());
    head.add(edition.word(ScoreWord.CHANGED_LEAVES), edition.word(ScoreWord.AGENCY_ID));
    return new Sheet(
        edition.word(ScoreWord.CHANGES),
        head.build(),
        comparison.changes().stream()
            .map(
                change ->
                    ImmutableList.<Cell>builder()
                        .add(Cell.of(edition.agency(change.agency())))
                        .addAll(cells(Optional.of(change)))
                        .add(
                            Cell.of(leaves(change).stream().collect(Collectors.joining("; "))),
                            Cell.of(change.agency().value()))
                        .build())
            .collect(ImmutableList.toImmutableList()),
        1);
  }

  /** Returns the columns that a comparison adds to the table of totals. */
  ImmutableList<String> columns() {
    return ImmutableList.of(
        edition.word(ScoreWord.TOTAL_BEFORE),
        edition.word(ScoreWord.TOTAL_RISE),
        edition.word(ScoreWord.PLACE_BEFORE),
        edition.word(ScoreWord.PLACE_RISE),
        edition.word(ScoreWord.CHANGES));
  }

  /** Returns the cells of those columns for an agency. */
  ImmutableList<Cell> cells(AgencyId agency) {
    return cells(
        comparison.changes().stream().filter(change -> change.agency().equals(agency)).findFirst());
  }

  private ImmutableList<Cell> cells(Optional<ScoreComparison.Change> change) {
    return ImmutableList.of(
        Cell.words(
            change
                .flatMap(ScoreComparison.Change::before)
                .map(score -> edition.before(base, score))),
        Cell.exact(change.flatMap(ScoreComparison.Change::total)),
        Cell.whole(
            change
                .flatMap(ScoreComparison.Change::before)
                .flatMap(score -> score.rank().map(rank -> rank.rank()))),
        Cell.whole(
            change.filter(some -> some.places().isPresent()).map(some -> some.places().getAsInt())),
        Cell.words(change.map(this::told)));
  }
}
