package vn.cchc.examples.report.page;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.UsedFigure;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;

/**
 * The figures that each target rests on, with their sources and days. They are behind folds and are
 * left off paper; where there are very many, the page only names the workbook.
 */
final class FigureSection {
  private static final int MOST = 5_000;

  private final Edition edition;

  FigureSection(Edition edition) {
    this.edition = edition;
  }

  Node node() {
    Element section =
        Element.of("section", "figures")
            .with("id", "figures")
            .add(Element.of("h2").text(edition.word(Word.FIGURES)));
    long count =
        edition.results().stream().mapToLong(result -> edition.figures(result).size()).sum();
    if (count > MOST) {
      return section.add(Element.of("p").text(edition.counted(Word.FIGURES_ELSEWHERE, count)));
    }
    edition.results().stream()
        .filter(result -> result.criterion().isPresent())
        .forEach(result -> section.add(ofTarget(result)));
    if (!edition.report().hypothetical().isEmpty()) {
      section.add(
          Element.of("h3").text(edition.word(Word.HYPOTHETICAL)),
          table(
              edition.report().hypothetical().stream()
                  .map(figure -> new UsedFigure(figure, true))
                  .toList()));
    }
    return section;
  }

  private Node ofTarget(TargetResult result) {
    List<UsedFigure> figures = UsedFigure.of(edition.judged(), result);
    Element heading =
        Element.of("b")
            .text(edition.number(result) + ". ")
            .add(edition.quoted(edition.target(result).text()));
    Element summary =
        Element.of("summary")
            .add(
                heading,
                Element.of("span", "note")
                    .text(edition.counted(Word.FIGURE_COUNT, figures.size())));
    if (figures.isEmpty()) {
      return Element.of("div", "none")
          .add(heading, Element.of("p").text(edition.word(Word.NO_FIGURES)));
    }
    return Element.of("details").add(summary, table(figures));
  }

  private Node table(List<UsedFigure> figures) {
    Element table =
        Element.of("table", "figure-table")
            .add(
                Element.of("thead")
                    .add(
                        new ColumnHeadings(edition)
                            .row(Word.TIME, Word.VALUE, Word.RECORDED, Word.SOURCE)));
    ImmutableListMultimap<AgencyId, UsedFigure> agencies =
        Multimaps.index(figures, figure -> figure.observation().agency());
    agencies
        .asMap()
        .forEach(
            (agency, ofAgency) ->
                table.add(
                    Element.of("tbody")
                        .add(
                            Element.of("tr")
                                .add(
                                    Element.of("th")
                                        .with("colspan", "4")
                                        .with("scope", "rowgroup")
                                        .add(edition.quoted(edition.agency(agency)))))
                        .addAll(ofAgency.stream().map(this::row).toList())));
    return table;
  }

  private Node row(UsedFigure figure) {
    Observation one = figure.observation();
    return Element.of("tr", figure.counts() ? "counts" : "named")
        .add(
            Element.of("td").text(edition.period(one.period())),
            Element.of("td")
                .text(edition.messages().value(one.value(), edition.unit(one.subject()))),
            Element.of("td").text(days(one)),
            Element.of("td").text(source(figure)));
  }

  private String days(Observation figure) {
    LocalDate recorded = figure.recordedAt().atOffset(ZoneOffset.ofHours(7)).toLocalDate();
    return edition.messages().date(recorded)
        + figure
            .publishedOn()
            .map(day -> ", " + edition.word(Word.PUBLISHED) + " " + edition.messages().date(day))
            .orElse("");
  }

  private String source(UsedFigure figure) {
    Observation one = figure.observation();
    Word kind =
        switch (one.kind()) {
          case SELF_REPORTED -> Word.SELF_REPORTED;
          case APPRAISED -> Word.APPRAISED;
          case PUBLISHED -> Word.PUBLISHED;
        };
    return Stream.of(
            one.source(),
            Optional.of(edition.word(kind)),
            Optional.of(edition.word(Word.PROVISIONAL))
                .filter(word -> one.status() == ObservationStatus.PROVISIONAL),
            Optional.of(edition.word(Word.NAMED_ONLY)).filter(word -> !figure.counts()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }
}
