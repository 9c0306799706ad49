package vn.cchc.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.evaluation.Summary;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.Observation;
import vn.cchc.tasks.TaskCounts;
import vn.cchc.verdict.Outcome;

/** The report as tables: the summary, targets, agencies, tasks and figures used. */
final class Sheets {
  private final Edition edition;
  private final ResultRows rows;

  Sheets(Edition edition) {
    this.edition = edition;
    this.rows = new ResultRows(edition);
  }

  ImmutableList<Sheet> all() {
    return ImmutableList.of(
        summary(),
        sheet(
            Word.TARGETS,
            ResultRows.COLUMNS,
            results()
                .flatMap(
                    result ->
                        Stream.concat(
                            Stream.of(rows.row(Word.TARGET, result)), rows.inner(result)))),
        sheet(
            Word.MEMBERS,
            ResultRows.COLUMNS,
            results().flatMap(result -> result.members().stream()).flatMap(rows::ofMember)),
        tasks(),
        figures());
  }

  /** Returns one table of all results: below each target what is inside it, then the tasks. */
  Sheet results(Word name) {
    return sheet(
        name,
        ResultRows.COLUMNS,
        Stream.concat(
            results()
                .flatMap(
                    result ->
                        Stream.of(
                                Stream.of(rows.row(Word.TARGET, result)),
                                rows.inner(result),
                                result.members().stream().flatMap(rows::ofMember))
                            .flatMap(part -> part)),
            edition.report().tasks().stream().map(rows::row)));
  }

  private Stream<TargetResult> results() {
    return edition.results().stream();
  }

  private Sheet sheet(Word name, List<Word> columns, Stream<ImmutableList<Cell>> content) {
    return new Sheet(
        edition.word(name),
        columns.stream().map(edition::word).collect(ImmutableList.toImmutableList()),
        content.collect(ImmutableList.toImmutableList()));
  }

  private Sheet summary() {
    Summary summary = edition.report().summary();
    ImmutableList.Builder<ImmutableList<Cell>> lines = ImmutableList.builder();
    lines.add(line(Word.PLAN, Cell.of(edition.plan().title())));
    lines.add(line(Word.AS_OF, new Cell.Day(edition.report().asOf())));
    edition
        .plan()
        .basis()
        .forEach(basis -> lines.add(line(Word.BASIS, Cell.of(edition.document(basis)))));
    for (Outcome outcome : Outcome.values()) {
      lines.add(
          ImmutableList.of(
              Cell.of(edition.messages().outcome(outcome)), Cell.of(summary.count(outcome))));
    }
    lines.add(line(Word.BOTH_PARTS, Cell.of(edition.messages().summary(summary))));
    lines.add(line(Word.MET_SHARE, share(summary.due().metShare())));
    if (!edition.report().tasks().isEmpty()) {
      lines.add(
          line(
              Word.TASKS,
              Cell.of(edition.messages().counts(TaskCounts.of(edition.report().tasks())))));
    }
    return new Sheet(
        edition.word(Word.SUMMARY),
        ImmutableList.of(edition.word(Word.SUMMARY), edition.word(Word.VALUE)),
        lines.build());
  }

  private Cell share(Ratio share) {
    return share
        .number()
        .map(percent -> (Cell) new Cell.Percentage(percent.rounded(15, RoundingMode.HALF_UP), 2))
        .orElseGet(Cell.Empty::new);
  }

  private ImmutableList<Cell> line(Word name, Cell cell) {
    return ImmutableList.of(Cell.of(edition.word(name)), cell);
  }

  private Sheet tasks() {
    return sheet(
        Word.TASKS,
        List.of(
            Word.ID,
            Word.GROUP,
            Word.TASK,
            Word.AGENCY_ID,
            Word.LEAD,
            Word.STANDING,
            Word.DONE_SO_FAR,
            Word.COMPLETED_ON,
            Word.DUE,
            Word.FINAL,
            Word.EXPLANATION),
        edition.report().tasks().stream()
            .map(
                task ->
                    ImmutableList.of(
                        Cell.of(task.task().value()),
                        rows.row(task).get(ResultRows.COLUMNS.indexOf(Word.GROUP)),
                        Cell.of(edition.taskName(task.task())),
                        Cell.of(task.lead().value()),
                        Cell.of(edition.agency(task.lead())),
                        Cell.of(edition.standing(task)),
                        task.progress()
                            .map(percent -> (Cell) new Cell.Percentage(percent, percent.scale()))
                            .orElseGet(Cell.Empty::new),
                        Cell.day(task.completedOn()),
                        Cell.day(task.due()),
                        Cell.of(edition.word(task.isFinal() ? Word.YES : Word.NO)),
                        Cell.of(edition.messages().explain(task)))));
  }

  private Sheet figures() {
    return sheet(
        Word.FIGURES,
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
            Word.COUNTS),
        results()
            .flatMap(
                result ->
                    UsedFigure.of(edition.judged(), result).stream()
                        .map(figure -> figure(result, figure))));
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
