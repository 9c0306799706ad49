package vn.cchc.examples.report.export;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.table.Cell;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.plan.TaskGroup;
import vn.cchc.tasks.TaskResult;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Coverage;

/** The results as rows of one width: of targets, of their agencies, parts and stages, of tasks. */
final class ResultRows {
  static final ImmutableList<Word> COLUMNS =
      ImmutableList.of(
          Word.KIND,
          Word.ID,
          Word.GROUP,
          Word.TEXT,
          Word.INDICATOR,
          Word.AGENCY_ID,
          Word.AGENCY,
          Word.OUTCOME,
          Word.FINAL,
          Word.ACTUAL,
          Word.NUMERATOR,
          Word.DENOMINATOR,
          Word.UNIT,
          Word.ASKED,
          Word.MARGIN,
          Word.MARGIN_NUMERATOR,
          Word.MARGIN_DENOMINATOR,
          Word.BASELINE,
          Word.DUE,
          Word.COVERAGE,
          Word.EXPECTED,
          Word.EXISTING,
          Word.NEW,
          Word.AFFORDABLE,
          Word.EXPLANATION);

  private final Edition edition;

  ResultRows(Edition edition) {
    this.edition = edition;
  }

  private ImmutableList<Cell> row(Word kind, TargetResult result) {
    Optional<Fraction> margin = result.margin().map(some -> some.exact());
    Optional<Coverage> coverage = result.coverage();
    return ImmutableList.of(
        Cell.of(
            result
                .period()
                .map(period -> edition.word(kind) + " " + edition.messages().period(period))
                .orElseGet(() -> edition.word(kind))),
        Cell.of(result.target().value()),
        Cell.words(group(result)),
        Cell.of(edition.target(result).text()),
        Cell.words(edition.indicator(result)),
        Cell.words(result.agency().map(AgencyId::value)),
        Cell.words(result.agency().map(edition::agency)),
        Cell.of(edition.messages().status(result)),
        Cell.of(edition.word(result.isFinal() ? Word.YES : Word.NO)),
        result.actual().map(actual -> actual(result, actual)).orElseGet(Cell.Empty::new),
        exact(result).map(pair -> pair.get(0)).orElseGet(Cell.Empty::new),
        exact(result).map(pair -> pair.get(1)).orElseGet(Cell.Empty::new),
        Cell.words(edition.messages().unit(result)),
        Cell.words(edition.messages().criterion(result)),
        Cell.amount(edition.messages().margin(result).map(edition::number)),
        Cell.amount(margin.map(Fraction::numerator).map(BigDecimal::new)),
        Cell.amount(margin.map(Fraction::denominator).map(BigDecimal::new)),
        Cell.words(
            result
                .baseline()
                .map(value -> edition.messages().value(value, result.unit().orElse(Unit.COUNT)))),
        Cell.day(result.due()),
        coverage.map(some -> Cell.of(some.reported())).orElseGet(Cell.Empty::new),
        coverage.map(some -> Cell.of(some.expected())).orElseGet(Cell.Empty::new),
        cases(result.shortfall().existingCases()),
        cases(result.shortfall().newCases()),
        cases(result.shortfall().affordableFailures()),
        Cell.of(edition.messages().explain(result)));
  }

  private Optional<String> group(TargetResult result) {
    return edition.plan().taskGroups().stream()
        .filter(group -> edition.target(result).group().equals(Optional.of(group.id())))
        .map(TaskGroup::name)
        .findFirst();
  }

  private Cell actual(TargetResult result, Value actual) {
    String shown = edition.messages().actual(result).orElseThrow();
    Unit unit = result.unit().orElse(Unit.COUNT);
    boolean isPercent = (actual instanceof Ratio ? unit.orPercent() : unit).equals(Unit.PERCENT);
    return actual
        .number(unit)
        .map(
            number ->
                isPercent
                    ? new Cell.Percentage(Cell.decimal(number), edition.decimals(shown))
                    : (Cell)
                        new Cell.Amount(
                            actual instanceof Mean ? edition.number(shown) : Cell.decimal(number)))
        .orElseGet(() -> Cell.of(shown));
  }

  /** Returns the counts of a ratio, a place and the number ranked, or a mean's sum and number. */
  private static Optional<ImmutableList<Cell>> exact(TargetResult result) {
    Value actual = result.actual().orElse(null);
    if (actual instanceof Ratio ratio) {
      return Optional.of(
          ImmutableList.of(Cell.of(ratio.numerator()), Cell.of(ratio.denominator())));
    } else if (actual instanceof Rank rank) {
      return Optional.of(ImmutableList.of(Cell.of(rank.rank()), Cell.of(rank.population())));
    } else if (actual instanceof Mean mean) {
      return Optional.of(ImmutableList.of(new Cell.Amount(mean.sum()), Cell.of(mean.count())));
    }
    return Optional.empty();
  }

  private Cell cases(Cases cases) {
    if (cases instanceof Cases.Count count) {
      return new Cell.Amount(new BigDecimal(count.value()));
    }
    return cases == Cases.None.IMPOSSIBLE
        ? Cell.of(edition.word(Word.IMPOSSIBLE))
        : new Cell.Empty();
  }

  /** A row of a result, what the result is of, and the result. */
  record ResultRow(Word kind, TargetResult result, ImmutableList<Cell> cells) {
    Cell cell(Word column) {
      return cells.get(COLUMNS.indexOf(column));
    }

    String text(Word column) {
      return ((Cell.Words) cell(column)).text();
    }
  }

  /** Returns a target and what is inside it, each with what it is. */
  Stream<ResultRow> ofTarget(TargetResult result) {
    return Stream.of(
            Stream.of(of(Word.TARGET, result)),
            result.parts().stream().map(part -> of(Word.CONDITION, part)),
            result.stages().stream().map(stage -> of(Word.STAGE, stage)),
            periods(result))
        .flatMap(rows -> rows);
  }

  /** Returns the result of an agency among several, and those of its periods. */
  Stream<ResultRow> ofMember(TargetResult member) {
    return Stream.concat(Stream.of(of(Word.AGENCY, member)), periods(member));
  }

  private Stream<ResultRow> periods(TargetResult result) {
    return result.periods().stream().map(period -> of(Word.ONE_PERIOD, period));
  }

  /** Returns one result alone, with what it is. */
  ResultRow of(Word kind, TargetResult result) {
    return new ResultRow(kind, result, row(kind, result));
  }

  ImmutableList<Cell> row(TaskResult result) {
    TaskGroup group =
        edition.plan().taskGroups().stream()
            .filter(one -> one.id().equals(result.group()))
            .findFirst()
            .orElseThrow();
    Cell actual =
        result
            .progress()
            .map(percent -> (Cell) new Cell.Percentage(percent, percent.scale()))
            .orElseGet(() -> Cell.day(result.completedOn()));
    Cell none = new Cell.Empty();
    return ImmutableList.of(
        Cell.of(edition.word(Word.TASK)),
        Cell.of(result.task().value()),
        Cell.of(group.name()),
        Cell.of(edition.taskName(result.task())),
        none,
        result.lead().map(lead -> Cell.of(lead.value())).orElse(none),
        Cell.of(edition.leads(result)),
        Cell.of(edition.standing(result)),
        Cell.of(edition.word(result.isFinal() ? Word.YES : Word.NO)),
        actual,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        Cell.day(result.due()),
        none,
        none,
        none,
        none,
        none,
        Cell.of(edition.messages().explain(result)));
  }
}
