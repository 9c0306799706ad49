package vn.cchc.examples.report.page;

import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Headline;
import vn.cchc.examples.report.content.SummaryCard;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;

/** The numbers above all others, as cards in a row and as a sentence. */
final class HeadlineSection {
  private final Edition edition;
  private final Headline headline;

  HeadlineSection(Edition edition, Headline headline) {
    this.edition = edition;
    this.headline = headline;
  }

  Node node() {
    return Element.of("section", "headline")
        .with("aria-label", edition.word(Word.SUMMARY))
        .add(
            Element.of("ul", "cards").addAll(headline.cards().stream().map(this::node).toList()),
            Element.of("p", "line").text(headline.line()));
  }

  private Node node(SummaryCard card) {
    return Element.of("li", "card")
        .add(
            Element.of("p", "of").text(card.name()),
            card.numbers().isEmpty()
                ? out -> {}
                : Element.of("ul", "numbers")
                    .addAll(card.numbers().stream().map(this::number).toList()));
  }

  private Node number(SummaryCard.Count count) {
    return Element.of("li", count.number() == 0 ? "zero" : count.tone().css())
        .add(Element.of("b").text(edition.whole(count.number())))
        .text(" ")
        .add(Element.of("span").text(count.words()));
  }
}
