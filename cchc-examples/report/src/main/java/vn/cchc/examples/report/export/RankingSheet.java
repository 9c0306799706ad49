package vn.cchc.examples.report.export;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.table.Cell;
import vn.cchc.examples.report.table.CsvTable;
import vn.cchc.examples.report.table.Sheet;
import vn.cchc.examples.report.table.WorkbookFile;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.message.Messages;
import vn.cchc.ranking.RankedAgency;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.RankingReport;
import vn.cchc.text.Language;

/** A ranking as one table for a spreadsheet: a row for each agency, by block and place. */
public final class RankingSheet {
  private final RankingReport report;
  private final Messages messages;
  private final Language language;

  /**
   * Prepares the table.
   *
   * @param report the ranking
   * @param messages the messages, with agencies called by their names
   * @param language the language of the messages
   */
  public RankingSheet(RankingReport report, Messages messages, Language language) {
    this.report = report;
    this.messages = messages;
    this.language = language;
  }

  /**
   * Writes the table as CSV, in the way of {@link CsvTable}.
   *
   * @return the table, to be kept or sent as UTF-8
   */
  public String csv() {
    return new CsvTable(messages, language.decimalSeparator()).text(sheet());
  }

  /**
   * Writes the table as a workbook, in the way of {@link WorkbookFile}.
   *
   * @return the content of an .xlsx file
   */
  public byte[] xlsx() {
    return new WorkbookFile(messages, report.asOf()).content(ImmutableList.of(sheet()));
  }

  private Sheet sheet() {
    return new Sheet(
        Word.RANKING.in(language),
        Stream.of(
                Word.BLOCK,
                Word.COMPARED_ON,
                Word.PLACE,
                Word.PLACES,
                Word.ID,
                Word.AGENCY,
                Word.VALUE,
                Word.NUMERATOR,
                Word.DENOMINATOR,
                Word.PARTIAL,
                Word.PROVISIONAL,
                Word.NO_PLACE)
            .map(word -> word.in(language))
            .collect(ImmutableList.toImmutableList()),
        report.blocks().entrySet().stream()
            .flatMap(
                block -> block.getValue().agencies().stream().map(agency -> row(block, agency)))
            .collect(ImmutableList.toImmutableList()));
  }

  private ImmutableList<Cell> row(Map.Entry<String, Ranking> block, RankedAgency agency) {
    Ranking ranking = block.getValue();
    Optional<Ratio> ratio = agency.value().filter(Ratio.class::isInstance).map(Ratio.class::cast);
    return ImmutableList.of(
        Cell.of(block.getKey()),
        new Cell.Day(ranking.comparedOn()),
        agency.rank().map(Rank::rank).map(Cell::of).orElseGet(Cell.Empty::new),
        agency.rank().map(Rank::population).map(Cell::of).orElseGet(Cell.Empty::new),
        Cell.of(agency.agency().value()),
        Cell.of(messages.agency(agency.agency())),
        Cell.words(messages.rankedValue(ranking, agency)),
        ratio.map(counts -> Cell.of(counts.numerator())).orElseGet(Cell.Empty::new),
        ratio.map(counts -> Cell.of(counts.denominator())).orElseGet(Cell.Empty::new),
        yesOrNo(agency.isPartial()),
        yesOrNo(agency.isProvisional()),
        Cell.words(messages.whyUnranked(ranking, agency)));
  }

  private Cell yesOrNo(boolean is) {
    return Cell.of((is ? Word.YES : Word.NO).in(language));
  }
}
