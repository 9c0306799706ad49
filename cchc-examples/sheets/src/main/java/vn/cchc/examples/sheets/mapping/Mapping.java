package vn.cchc.examples.sheets.mapping;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.text.Language;

/** What a table's rows and columns mean: the content of a {@code cchc-mapping/1} file. */
public final class Mapping {
  private final TableShape table;
  private final Language numbers;
  private final Origin agency;
  private final Optional<Origin> period;
  private final Provenance provenance;
  private final ImmutableList<FigureColumns> figures;
  private final CellTexts texts;

  Mapping(
      TableShape table,
      Language numbers,
      Origin agency,
      Optional<Origin> period,
      Provenance provenance,
      ImmutableList<FigureColumns> figures,
      CellTexts texts) {
    this.table = table;
    this.numbers = numbers;
    this.agency = agency;
    this.period = period;
    this.provenance = provenance;
    this.figures = figures;
    this.texts = texts;
  }

  /**
   * Returns this mapping for one delivery of a sheet that comes again and again.
   *
   * @param moment the moment at which the figures were recorded
   * @return the mapping, with that moment in place of its own
   */
  public Mapping recordedAt(Instant moment) {
    return new Mapping(
        table,
        numbers,
        agency,
        period,
        new Provenance(
            Optional.of(moment),
            provenance.kind(),
            provenance.status(),
            provenance.source(),
            provenance.publishedOn()),
        figures,
        texts);
  }

  /**
   * Returns this mapping for one delivery of a sheet that comes again and again.
   *
   * @param reported the period of all figures that have none of their own
   * @return the mapping, with that period in place of its own
   */
  public Mapping period(ReportingPeriod reported) {
    return new Mapping(
        table,
        numbers,
        agency,
        Optional.of(new Origin.Fixed(reported.toString())),
        provenance,
        figures,
        texts);
  }

  /**
   * Returns this mapping for other sheets of a workbook.
   *
   * @param names the names of the sheets
   * @return the mapping, with these sheets in place of its own
   */
  public Mapping sheets(ImmutableList<String> names) {
    return new Mapping(table.of(names), numbers, agency, period, provenance, figures, texts);
  }

  /** {@return whether it says, or was given, when the figures were recorded} */
  public boolean hasRecordedAt() {
    return provenance.recordedAt().isPresent();
  }

  /** {@return whether it says, or was given, the period of every figure} */
  public boolean hasPeriod() {
    return period.isPresent() || figures.stream().allMatch(figure -> figure.period().isPresent());
  }

  public TableShape table() {
    return table;
  }

  public Language numbers() {
    return numbers;
  }

  public Origin agency() {
    return agency;
  }

  public Origin period(FigureColumns figure) {
    return figure.period().or(() -> period).orElseThrow();
  }

  public Provenance provenance() {
    return provenance;
  }

  public CellTexts texts() {
    return texts;
  }

  public ImmutableList<FigureColumns> figures() {
    return figures;
  }

  /** {@return every origin that the mapping names} */
  public Stream<Origin> origins() {
    return Stream.concat(
        Stream.concat(Stream.of(agency), period.stream()),
        figures.stream()
            .flatMap(
                figure ->
                    Stream.of(
                            Stream.of(figure.indicator()),
                            figure.period().stream(),
                            figure.parts().stream())
                        .flatMap(some -> some)));
  }
}
