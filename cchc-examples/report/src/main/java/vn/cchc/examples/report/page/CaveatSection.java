package vn.cchc.examples.report.page;

import java.util.stream.Stream;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.indicator.Unit;
import vn.cchc.verdict.Remark;

/** What is to be borne in mind: caveats, figures left out, and how the page is to be read. */
final class CaveatSection {
  private final Edition edition;

  CaveatSection(Edition edition) {
    this.edition = edition;
  }

  Node node() {
    Element caveats = Element.of("ul", "caveats");
    edition.results().forEach(result -> addCaveats(caveats, result));
    if (edition.results().stream().anyMatch(CaveatSection::isOpen)) {
      caveats.add(Element.of("li").text(edition.word(Word.NOT_FINAL_EXPLAINED)));
    }
    Element section =
        Element.of("section", "notes")
            .with("id", "notes")
            .add(
                Element.of("h2").text(edition.word(Word.CAVEATS)),
                caveats.isEmpty() ? Element.of("p").text(edition.word(Word.NO_CAVEATS)) : caveats);
    if (!edition.report().unused().isEmpty()) {
      section.add(
          Element.of("h3").text(edition.word(Word.UNUSED)),
          Element.of("ul", "caveats")
              .addAll(edition.report().unused().stream().map(this::unused).toList()));
    }
    return section.add(
        Element.of("h3").text(edition.word(Word.READING)),
        Element.of("p").text(edition.word(Word.READING_MARKS)),
        Element.of("p").text(edition.word(Word.READING_NUMBERS)));
  }

  private static boolean isOpen(TargetResult result) {
    return !result.isFinal() && result.criterion().isPresent();
  }

  private void addCaveats(Element caveats, TargetResult result) {
    int number = edition.number(result);
    withInner(result)
        .flatMap(
            one ->
                Stream.concat(one.reasons().stream(), one.caveats().stream())
                    .map(remark -> told(remark, one.unit().orElse(Unit.COUNT))))
        .distinct()
        .forEach(
            told ->
                caveats.add(
                    Element.of("li")
                        .add(
                            Element.of("a")
                                .with("href", "#t" + number)
                                .text(edition.word(Word.TARGET) + " " + number))
                        .text(": " + told + ".")));
  }

  private static Stream<TargetResult> withInner(TargetResult result) {
    return Stream.concat(Stream.of(result), result.inner().flatMap(CaveatSection::withInner));
  }

  private String told(Remark remark, Unit unit) {
    return edition.messages().remark(remark, unit);
  }

  private Node unused(UnusedFigures figures) {
    return Element.of("li").text(edition.messages().unused(figures));
  }
}
