package vn.cchc.examples.report;

import java.util.List;
import java.util.Optional;
import vn.cchc.evaluation.TargetResult;

/** The targets, group by group, as the plan has them. */
final class TargetSections {
  private final Edition edition;

  TargetSections(Edition edition) {
    this.edition = edition;
  }

  List<Node> nodes() {
    return edition.groups().stream().map(this::section).toList();
  }

  private Node section(Edition.Group group) {
    return Element.of("section", "group")
        .add(Element.of("h2").add(group.name()))
        .addAll(group.results().stream().map(this::article).toList());
  }

  private Node article(TargetResult result) {
    int number = edition.number(result);
    String outcome = edition.messages().outcome(result.outcome());
    Element header =
        Element.of("header")
            .add(
                Element.of("p", "outcome")
                    .add(Tone.of(result.outcome()).badge(outcome))
                    .text(" ")
                    .add(note(result)),
                Element.of("h3")
                    .add(Element.of("span", "number").text(number + ". "))
                    .add(edition.quoted(edition.target(result).text())));
    edition
        .indicator(result)
        .ifPresent(
            name ->
                header.add(
                    Element.of("p", "indicator")
                        .text(edition.word(Word.INDICATOR) + ": ")
                        .add(edition.quoted(name))));
    Element words =
        Element.of("div", "words")
            .add(header)
            .add(Element.of("p", "explanation").text(edition.messages().explain(result)));
    Element article =
        Element.of("article", "target " + Tone.of(result.outcome()).css())
            .with("id", "t" + number)
            .add(words);
    if (result.criterion().isEmpty()) {
      return article;
    }
    words.add(inner(Word.PARTS, result.parts())).add(inner(Word.STAGES, result.stages()));
    return article.add(
        Element.of("div", "measure")
            .add(BulletChart.of(edition, result))
            .add(new Facts(edition).node(result)),
        new Members(edition).node(result));
  }

  private Optional<Node> note(TargetResult result) {
    return result.isFinal() || result.criterion().isEmpty()
        ? Optional.empty()
        : Optional.of(Element.of("span", "note").text(edition.word(Word.NOT_FINAL)));
  }

  /** Returns the results of the parts or stages, which are told as the target itself is. */
  private Optional<Node> inner(Word heading, List<TargetResult> results) {
    if (results.isEmpty()) {
      return Optional.empty();
    }
    Element list = Element.of("ol", "inner");
    for (TargetResult result : results) {
      list.add(
          Element.of("li")
              .add(Tone.of(result.outcome()).badge(edition.messages().outcome(result.outcome())))
              .add(edition.indicator(result).map(name -> Element.of("p").add(edition.quoted(name))))
              .add(BulletChart.of(edition, result))
              .add(new Facts(edition).node(result))
              .add(Element.of("p", "explanation").text(edition.messages().explain(result))));
    }
    return Optional.of(Element.of("div").add(Element.of("h4").text(edition.word(heading)), list));
  }
}
