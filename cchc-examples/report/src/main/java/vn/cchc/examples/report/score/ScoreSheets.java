package vn.cchc.examples.report.score;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.examples.report.table.Cell;
import vn.cchc.examples.report.table.CsvTable;
import vn.cchc.examples.report.table.Sheet;
import vn.cchc.examples.report.table.WorkbookFile;
import vn.cchc.indicator.Rank;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.scoring.AgencyScore;
import vn.cchc.scorecard.scoring.NodeScore;
import vn.cchc.scorecard.scoring.PointRange;
import vn.cchc.text.Language;

/**
 * Scores as tables for a spreadsheet: totals and places, areas by agency, points lost, self-scored
 * against appraised, every node. Points are numbers; exact fractions accompany the totals.
 */
public final class ScoreSheets {
  private final ScoreEdition edition;
  private final Optional<ScoreChanges> changes;

  private ScoreSheets(ScoreEdition edition) {
    this.edition = edition;
    this.changes = ScoreChanges.of(edition);
  }

  /**
   * Writes a workbook of all tables, in the way of {@link WorkbookFile}.
   *
   * @param judged the scores
   * @param language the language
   * @return the content of an .xlsx file
   */
  public static byte[] xlsx(JudgedScores judged, Language language) {
    ScoreEdition edition = ScoreEdition.of(judged, language);
    return new WorkbookFile(edition.messages(), edition.report().asOf())
        .content(new ScoreSheets(edition).all());
  }

  /**
   * Writes the table of totals as CSV, in the way of {@link CsvTable}.
   *
   * @param judged the scores
   * @param language the language, and its way of writing numbers
   * @return the table, to be kept or sent as UTF-8
   */
  public static String csv(JudgedScores judged, Language language) {
    ScoreEdition edition = ScoreEdition.of(judged, language);
    return new CsvTable(edition.messages(), language.decimalSeparator())
        .text(new ScoreSheets(edition).totals());
  }

  private ImmutableList<Sheet> all() {
    return ImmutableList.<Sheet>builder()
        .add(totals())
        .addAll(changes.map(ScoreChanges::sheet).stream().iterator())
        .add(matrix(), lost(), differences(), nodes())
        .addAll(
            lines(
                    ScoreWord.PUBLISHED,
                    edition.judged().published().stream().map(edition.scores()::explain))
                .stream()
                .iterator())
        .addAll(
            lines(
                    ScoreWord.UNUSED,
                    edition.report().unused().stream().map(edition.scores()::explain))
                .stream()
                .iterator())
        .build();
  }

  private Sheet totals() {
    ImmutableList.Builder<String> head = ImmutableList.builder();
    head.addAll(
        words(
            ScoreWord.BLOCK,
            ScoreWord.PLACE,
            ScoreWord.AGENCY,
            ScoreWord.TOTAL,
            ScoreWord.CLASS,
            ScoreWord.NO_PLACE));
    for (int place = 1; place <= ScoreEdition.MOST_GAINS; place++) {
      head.add(edition.counted(ScoreWord.GAIN_PLACE, place));
    }
    head.addAll(
        words(ScoreWord.OF, ScoreWord.LEAST, ScoreWord.MOST, ScoreWord.EXACT, ScoreWord.AGENCY_ID));
    changes.ifPresent(some -> head.addAll(some.columns()));
    ImmutableList.Builder<ImmutableList<Cell>> rows = ImmutableList.builder();
    edition
        .blocks()
        .forEach((block, scores) -> scores.forEach(score -> rows.add(total(block, score))));
    return new Sheet(edition.word(ScoreWord.SUMMARY), head.build(), rows.build(), 3);
  }

  private ImmutableList<Cell> total(String block, AgencyScore score) {
    ImmutableList.Builder<Cell> row = ImmutableList.builder();
    row.add(
        Cell.of(block),
        Cell.whole(score.rank().map(Rank::rank)),
        Cell.of(edition.agency(score.agency())),
        Cell.of(edition.total(score)),
        Cell.of(edition.scores().shownClass(score)),
        Cell.words(edition.scores().whyUnranked(score)));
    List<NodeScore> gains = edition.gains(score);
    for (int place = 0; place < ScoreEdition.MOST_GAINS; place++) {
      row.add(place < gains.size() ? Cell.of(edition.gain(gains.get(place))) : new Cell.Empty());
    }
    row.add(
        Cell.whole(score.rank().map(Rank::population)),
        Cell.exact(score.total().map(PointRange::low)),
        Cell.exact(score.total().map(PointRange::high)),
        Cell.words(score.total().map(PointRange::toString)),
        Cell.of(score.agency().value()));
    changes.ifPresent(some -> row.addAll(some.cells(score.agency())));
    return row.build();
  }

  private Sheet matrix() {
    ImmutableList.Builder<String> head = ImmutableList.builder();
    head.addAll(words(ScoreWord.AGENCY, ScoreWord.TOTAL));
    edition.set().nodes().forEach(area -> head.add(area.code() + " " + area.name()));
    return new Sheet(
        edition.word(ScoreWord.MATRIX),
        head.build(),
        edition.report().agencies().stream()
            .map(
                score ->
                    ImmutableList.<Cell>builder()
                        .add(Cell.of(edition.agency(score.agency())), Cell.of(edition.total(score)))
                        .addAll(
                            edition.set().nodes().stream()
                                .map(
                                    area ->
                                        score
                                            .node(area.code())
                                            .map(this::points)
                                            .orElseGet(Cell.Empty::new))
                                .iterator())
                        .build())
            .collect(ImmutableList.toImmutableList()),
        1);
  }

  /** Returns points as a number, a range as a text, and nothing where the node is left out. */
  private Cell points(NodeScore score) {
    if (score.applicable().signum() == 0) {
      return new Cell.Empty();
    }
    return score.points().isExact()
        ? Cell.exact(Optional.of(score.points().low()))
        : Cell.of(edition.points(score));
  }

  private Sheet lost() {
    return new Sheet(
        edition.word(ScoreWord.LOST),
        words(
            ScoreWord.CODE,
            ScoreWord.NAME,
            ScoreWord.FULL,
            ScoreWord.LOST_POINTS,
            ScoreWord.AGENCIES_LOSING,
            ScoreWord.AGENCIES_UNKNOWN),
        LostPoints.of(edition).stream()
            .map(
                lost ->
                    ImmutableList.<Cell>of(
                        Cell.of(lost.leaf().code().value()),
                        Cell.of(lost.leaf().name()),
                        new Cell.Amount(lost.leaf().max()),
                        Cell.exact(Optional.of(lost.points())),
                        Cell.of(lost.losing()),
                        Cell.of(lost.unknown())))
            .collect(ImmutableList.toImmutableList()));
  }

  private Sheet differences() {
    return new Sheet(
        edition.word(ScoreWord.DIFFERENCES),
        words(
            ScoreWord.AGENCY,
            ScoreWord.CODE,
            ScoreWord.NAME,
            ScoreWord.SELF,
            ScoreWord.APPRAISED,
            ScoreWord.DIFFERENCE,
            ScoreWord.EXPLANATION),
        edition.differences().stream()
            .map(
                one ->
                    ImmutableList.<Cell>of(
                        Cell.of(edition.agency(one.agency().agency())),
                        Cell.of(one.leaf().node().code().value()),
                        Cell.of(one.leaf().node().name()),
                        Cell.exact(one.leaf().self()),
                        Cell.exact(one.leaf().appraised()),
                        Cell.exact(Optional.of(one.difference())),
                        Cell.of(edition.scores().explain(one.leaf()))))
            .collect(ImmutableList.toImmutableList()));
  }

  private Sheet nodes() {
    return new Sheet(
        edition.word(ScoreWord.DETAIL),
        words(
            ScoreWord.AGENCY,
            ScoreWord.CODE,
            ScoreWord.NAME,
            ScoreWord.FULL,
            ScoreWord.POINTS,
            ScoreWord.LOST_POINTS,
            ScoreWord.GAIN,
            ScoreWord.SELF,
            ScoreWord.APPRAISED,
            ScoreWord.EXPLANATION),
        edition.report().agencies().stream()
            .flatMap(score -> score.root().all().skip(1).map(node -> node(score, node)))
            .collect(ImmutableList.toImmutableList()),
        3);
  }

  private ImmutableList<Cell> node(AgencyScore agency, NodeScore score) {
    ScoreNode node = score.node();
    return ImmutableList.of(
        Cell.of(edition.agency(agency.agency())),
        Cell.of(node.code().value()),
        Cell.of(node.name()),
        new Cell.Amount(node.max()),
        points(score),
        Cell.exact(Optional.of(score.lost())),
        Cell.exact(Optional.of(score.gain()).filter(gain -> node.isLeaf())),
        Cell.exact(score.self()),
        Cell.exact(score.appraised()),
        Cell.of(edition.scores().explain(score)));
  }

  private Optional<Sheet> lines(ScoreWord name, Stream<String> lines) {
    ImmutableList<ImmutableList<Cell>> rows =
        lines.map(line -> ImmutableList.of(Cell.of(line))).collect(ImmutableList.toImmutableList());
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sheet(edition.word(name), words(ScoreWord.EXPLANATION), rows));
  }

  private ImmutableList<String> words(ScoreWord... words) {
    return Stream.of(words).map(edition::word).collect(ImmutableList.toImmutableList());
  }
}
