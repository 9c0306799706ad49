package vn.cchc.examples.report.export;

import com.google.common.collect.FluentIterable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.content.AgencyResults;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.export.ResultRows.ResultRow;
import vn.cchc.examples.report.table.Cell;
import vn.cchc.examples.report.table.Sheet;

/**
 * The results of a workbook: the state of each and what it is of come first; the exact fractions
 * are on a sheet of their own.
 */
final class ResultSheets {
  private static final ImmutableList<Word> EXACT =
      ImmutableList.of(
          Word.NUMERATOR, Word.DENOMINATOR, Word.MARGIN_NUMERATOR, Word.MARGIN_DENOMINATOR);

  private static final ImmutableList<Word> PRINTED =
      ImmutableList.of(
          Word.ACTUAL,
          Word.UNIT,
          Word.ASKED,
          Word.MARGIN,
          Word.DUE,
          Word.EXISTING,
          Word.NEW,
          Word.EXPLANATION,
          Word.ID);

  /** What says which result a row of the last sheet is of, and what it is made from. */
  private static final ImmutableList<Word> MADE_FROM =
      ImmutableList.of(
          Word.KIND,
          Word.ID,
          Word.AGENCY_ID,
          Word.GROUP,
          Word.INDICATOR,
          Word.FINAL,
          Word.BASELINE,
          Word.COVERAGE,
          Word.EXPECTED);

  private final Edition edition;
  private final AgencyResults agencies;
  private final ResultRows rows;

  ResultSheets(Edition edition, AgencyResults agencies) {
    this.edition = edition;
    this.agencies = agencies;
    this.rows = new ResultRows(edition);
  }

  /** Returns the targets in so few columns that the print of one page's width can be read. */
  Sheet targets() {
    return standing(Word.TARGETS, List.of(Word.TEXT), PRINTED, targetRows());
  }

  Sheet agencies() {
    return standing(
        Word.MEMBERS,
        List.of(Word.AGENCY, Word.TEXT),
        ResultRows.COLUMNS.stream()
            .filter(column -> column != Word.OUTCOME)
            .filter(column -> column != Word.AGENCY && column != Word.TEXT)
            .filter(column -> !EXACT.contains(column))
            .toList(),
        agencyRows());
  }

  private Iterable<ResultRow> targetRows() {
    return rows(rows::ofTarget);
  }

  /** Returns the agencies that are judged one by one, or those whose figures are put together. */
  private Iterable<ResultRow> agencyRows() {
    return rows(
        result ->
            result.members().isEmpty()
                ? agencies.of(result).stream().map(one -> rows.of(Word.AGENCY, one))
                : agencies.of(result).stream().flatMap(rows::ofMember));
  }

  /** Makes the rows of one target after those of the other: with all cells they fill a memory. */
  private Iterable<ResultRow> rows(Function<TargetResult, Stream<ResultRow>> ofResult) {
    return FluentIterable.from(edition.results())
        .transformAndConcat(result -> () -> ofResult.apply(result).iterator());
  }

  /** Returns a table that begins with the state of each result and what it is of. */
  private Sheet standing(
      Word name, List<Word> first, List<Word> others, Iterable<ResultRow> content) {
    List<Word> columns = Stream.concat(first.stream(), others.stream()).toList();
    return new Sheet(
        edition.word(name),
        Stream.concat(Stream.of(Word.OUTCOME), columns.stream())
            .map(edition::word)
            .collect(ImmutableList.toImmutableList()),
        Iterables.transform(
            content,
            row ->
                Stream.concat(
                        Stream.of(standing(row.result())),
                        columns.stream().map(column -> cell(row, column)))
                    .collect(ImmutableList.toImmutableList())),
        1 + first.size());
  }

  /** Returns a cell; the wording of a condition, stage or period begins with what it is. */
  private static Cell cell(ResultRow row, Word column) {
    boolean isInner = row.kind() != Word.TARGET && row.kind() != Word.AGENCY;
    return column == Word.TEXT && isInner
        ? Cell.of(row.text(Word.KIND) + ": " + row.text(Word.TEXT))
        : row.cell(column);
  }

  private Cell standing(TargetResult result) {
    return new Cell.Standing(edition.messages().status(result), Tone.of(result));
  }

  /** Returns the counts and margins that a cell can only hold rounded, for checking. */
  Sheet exact() {
    List<Word> columns = Stream.concat(MADE_FROM.stream(), EXACT.stream()).toList();
    return new Sheet(
        edition.word(Word.EXACT),
        columns.stream().map(edition::word).collect(ImmutableList.toImmutableList()),
        Iterables.transform(
            Iterables.concat(targetRows(), agencyRows()),
            row -> columns.stream().map(row::cell).collect(ImmutableList.toImmutableList())),
        2);
  }
}
