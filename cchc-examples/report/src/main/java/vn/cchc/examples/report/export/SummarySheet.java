package vn.cchc.examples.report.export;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.content.AgencyMatrix;
import vn.cchc.examples.report.content.AgencyResults;
import vn.cchc.examples.report.content.Changes;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Headline;
import vn.cchc.examples.report.content.OpenTargets;
import vn.cchc.examples.report.content.OpenTasks;
import vn.cchc.examples.report.content.SummaryCard;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.table.Cell;
import vn.cchc.examples.report.table.Sheet;
import vn.cchc.indicator.Ratio;

/** The first sheet of a workbook: what the first screen of the page says. */
final class SummarySheet {
  private static final int COLUMNS = 6;

  private final Edition edition;
  private final AgencyMatrix matrix;
  private final Headline headline;
  private final OpenTargets targets;
  private final OpenTasks tasks;
  private final ImmutableList.Builder<ImmutableList<Cell>> rows = ImmutableList.builder();

  SummarySheet(Edition edition, AgencyResults agencies, AgencyMatrix matrix) {
    this.edition = edition;
    this.matrix = matrix;
    this.headline = new Headline(edition, matrix);
    this.targets = new OpenTargets(edition, agencies);
    this.tasks = new OpenTasks(edition);
  }

  Sheet sheet() {
    row(Cell.of(edition.word(Word.PLAN)), new Cell.Wide(edition.plan().title()));
    row(Cell.of(edition.word(Word.AS_OF)), new Cell.Day(edition.report().asOf()));
    edition
        .plan()
        .basis()
        .forEach(
            basis ->
                row(Cell.of(edition.word(Word.BASIS)), new Cell.Wide(edition.document(basis))));
    row(Cell.of(edition.word(Word.BOTH_PARTS)), new Cell.Wide(headline.line()));
    metShare().ifPresent(share -> row(Cell.of(edition.word(Word.MET_SHARE)), share));
    for (SummaryCard card : headline.cards()) {
      rows.add(
          filled(
              ImmutableList.<Cell>builder()
                  .add(Cell.of(card.name()))
                  .addAll(
                      card.numbers().stream()
                          .map(one -> new Cell.Count(one.number(), one.words(), one.tone()))
                          .iterator())
                  .build()));
    }
    changes();
    targets();
    agencies();
    tasks();
    taskChanges();
    return new Sheet(
        edition.word(Word.SUMMARY), filledHead(edition.word(Word.SUMMARY)), rows.build());
  }

  private Optional<Cell> metShare() {
    Ratio share = edition.report().summary().due().metShare();
    return share.number().map(percent -> new Cell.Percentage(Cell.decimal(percent), 2));
  }

  private void changes() {
    edition
        .judged()
        .comparison()
        .ifPresent(
            comparison -> {
              row();
              row(
                  new Cell.Heading(edition.word(Word.CHANGED_SINCE)),
                  new Cell.Day(comparison.earlier().asOf()));
              ChangeRows changes = new ChangeRows(edition);
              if (comparison.changes().isEmpty() && comparison.taskChanges().isEmpty()) {
                row(Cell.of(edition.word(Word.NOTHING_CHANGED)));
              }
              changes.ofTargets().forEach(cells -> rows.add(filled(cells)));
              new Changes(edition).countOfTasks().ifPresent(words -> row(new Cell.Wide(words)));
            });
  }

  private void targets() {
    List<TargetResult> open = targets.all();
    if (open.isEmpty()) {
      section(Word.TO_FOLLOW_UP);
      row(Cell.of(edition.word(Word.NOTHING_TO_FOLLOW_UP)));
      return;
    }
    section(
        Word.TO_FOLLOW_UP,
        Word.TARGET,
        Word.TODAY,
        Word.ASKED,
        Word.DISTANCE,
        Word.COURSE,
        Word.HOLDING_BACK);
    for (TargetResult result : open) {
      row(
          new Cell.Standing(
              edition.number(result) + ". " + edition.target(result).text(), Tone.of(result)),
          Cell.words(targets.today(result)),
          Cell.words(targets.asked(result)),
          Cell.of(distance(result)),
          Cell.words(since(result)),
          Cell.of(targets.furthest(result) + targets.alsoHoldingBack(result)));
    }
  }

  private String distance(TargetResult result) {
    return Stream.of(
            Optional.of(targets.distance(result).orElseGet(() -> targets.status(result))),
            targets.lacking(result))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private Optional<String> since(TargetResult result) {
    return AgencyResults.isShort(result) ? targets.since(result) : Optional.empty();
  }

  private void agencies() {
    List<ImmutableList<Cell>> worst = new AgencySheet(edition, matrix).mostShort();
    if (matrix.isOfSeveral() && !worst.isEmpty()) {
      section(Word.MOST_OPEN, Word.AGENCY, Word.SHORT_TARGETS, Word.AGENCIES_OWN_TARGETS);
      worst.forEach(cells -> rows.add(filled(cells)));
    }
  }

  private void tasks() {
    if (!tasks.all().isEmpty()) {
      section(Word.TASKS_TO_URGE, Word.TASK, Word.LEAD, Word.STANDING, Word.DONE_SO_FAR);
      tasks
          .all()
          .forEach(
              task ->
                  row(
                      new Cell.Standing(edition.taskName(task.task()), Tone.of(task)),
                      Cell.of(edition.leads(task)),
                      Cell.of(tasks.overdue(task)),
                      Cell.of(tasks.standing(task))));
    }
  }

  private void taskChanges() {
    ChangeRows changes = new ChangeRows(edition);
    new Changes(edition)
        .countOfTasks()
        .ifPresent(
            words -> {
              row();
              row(new Cell.Heading(edition.word(Word.CHANGED_TASKS)));
              changes.ofTasks().forEach(cells -> rows.add(filled(cells)));
            });
  }

  private void section(Word name, Word... columns) {
    row();
    row(new Cell.Heading(edition.word(name)));
    if (columns.length > 0) {
      rows.add(
          filled(
              Arrays.stream(columns)
                  .map(column -> (Cell) new Cell.Heading(edition.word(column)))
                  .collect(ImmutableList.toImmutableList())));
    }
  }

  private void row(Cell... cells) {
    rows.add(filled(ImmutableList.copyOf(cells)));
  }

  private static ImmutableList<Cell> filled(ImmutableList<Cell> cells) {
    ImmutableList.Builder<Cell> filled = ImmutableList.<Cell>builder().addAll(cells);
    for (int column = cells.size(); column < COLUMNS; column++) {
      filled.add(new Cell.Empty());
    }
    return filled.build();
  }

  private static ImmutableList<String> filledHead(String first) {
    ImmutableList.Builder<String> head = ImmutableList.<String>builder().add(first);
    for (int column = 1; column < COLUMNS; column++) {
      head.add("");
    }
    return head.build();
  }
}
