package vn.cchc.examples.report.export;

import com.google.common.collect.FluentIterable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.content.AgencyMatrix;
import vn.cchc.examples.report.content.AgencyResults;
import vn.cchc.examples.report.content.Changes;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.UsedFigure;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.table.Cell;
import vn.cchc.examples.report.table.Sheet;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.Observation;
import vn.cchc.tasks.TaskResult;

/**
 * The report as tables: the summary, targets, agencies by targets, tasks, agencies one by one,
 * figures used, and exact fractions for checking.
 */
final class Sheets {
  private final Edition edition;
  private final ResultRows rows;

  Sheets(Edition edition) {
    this.edition = edition;
    this.rows = new ResultRows(edition);
  }

  ImmutableList<Sheet> all() {
    AgencyResults agencies = AgencyResults.of(edition);
    AgencyMatrix matrix = new AgencyMatrix(edition, agencies);
    ResultSheets results = new ResultSheets(edition, agencies);
    return ImmutableList.of(
        new SummarySheet(edition, agencies, matrix).sheet(),
        results.targets(),
        new AgencySheet(edition, matrix).sheet(),
        new TaskSheet(edition).sheet(),
        results.agencies(),
        figures(),
        results.exact());
  }

  /**
   * Returns one table of all results: below each target what is inside it, then the tasks. Compared
   * with another day it has a column more, which says what became of each target and task.
   */
  Sheet results(Word name) {
    boolean isCompared = edition.judged().comparison().isPresent();
    Stream<ImmutableList<Cell>> content =
        Stream.concat(
            results()
                .flatMap(
                    result ->
                        Stream.concat(
                            rows.ofTarget(result),
                            result.members().stream().flatMap(rows::ofMember)))
                .map(row -> isCompared ? withChange(row) : row.cells()),
            edition.report().tasks().stream()
                .flatMap(task -> isCompared ? withChanges(task) : withMembers(task)));
    ImmutableList<Word> columns =
        isCompared ? with(ResultRows.COLUMNS, Word.CHANGE) : ResultRows.COLUMNS;
    return new Sheet(
        edition.word(name), words(columns), content.collect(ImmutableList.toImmutableList()));
  }

  private Stream<ImmutableList<Cell>> withMembers(TaskResult task) {
    return Stream.concat(Stream.of(task), task.members().stream()).map(rows::row);
  }

  private Stream<ImmutableList<Cell>> withChanges(TaskResult task) {
    return Stream.concat(
        Stream.of(with(rows.row(task), Cell.words(new Changes(edition).told(task)))),
        task.members().stream().map(member -> with(rows.row(member), new Cell.Empty())));
  }

  private ImmutableList<Cell> withChange(ResultRows.ResultRow row) {
    return with(
        row.cells(),
        row.kind() == Word.TARGET
            ? Cell.words(new Changes(edition).told(row.result()))
            : new Cell.Empty());
  }

  private static <T> ImmutableList<T> with(ImmutableList<T> all, T last) {
    return ImmutableList.<T>builder().addAll(all).add(last).build();
  }

  private Stream<TargetResult> results() {
    return edition.results().stream();
  }

  private ImmutableList<String> words(List<Word> words) {
    return words.stream().map(edition::word).collect(ImmutableList.toImmutableList());
  }

  /** The figures of a country fill a memory as cells, and of a target they do not. */
  private Sheet figures() {
    Iterable<ImmutableList<Cell>> content =
        FluentIterable.from(edition.results())
            .transformAndConcat(
                result ->
                    Iterables.transform(
                        UsedFigure.of(edition.judged(), result), figure -> figure(result, figure)));
    return new Sheet(
        edition.word(Word.FIGURES),
        words(
            List.of(
                Word.ID,
                Word.INDICATOR,
                Word.AGENCY_ID,
                Word.AGENCY,
                Word.TIME,
                Word.VALUE,
                Word.NUMERATOR,
                Word.DENOMINATOR,
                Word.RECORDED,
                Word.PUBLISHED_ON,
                Word.SOURCE,
                Word.COUNTS)),
        content,
        1);
  }

  private ImmutableList<Cell> figure(TargetResult result, UsedFigure figure) {
    Observation one = figure.observation();
    Optional<Ratio> ratio =
        Optional.of(one.value()).filter(Ratio.class::isInstance).map(Ratio.class::cast);
    return ImmutableList.of(
        Cell.of(result.target().value()),
        Cell.of(one.subject().value()),
        Cell.of(one.agency().value()),
        Cell.of(edition.agency(one.agency())),
        Cell.of(edition.period(one.period())),
        Cell.of(edition.messages().value(one.value(), edition.unit(one.subject()))),
        ratio.map(counts -> Cell.of(counts.numerator())).orElseGet(Cell.Empty::new),
        ratio.map(counts -> Cell.of(counts.denominator())).orElseGet(Cell.Empty::new),
        new Cell.Day(one.recordedAt().atOffset(ZoneOffset.ofHours(7)).toLocalDate()),
        Cell.day(one.publishedOn()),
        Cell.words(one.source()),
        Cell.of(edition.word(figure.counts() ? Word.YES : Word.NO)));
  }
}
