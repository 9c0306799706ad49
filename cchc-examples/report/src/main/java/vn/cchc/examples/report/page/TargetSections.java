package vn.cchc.examples.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.chart.BulletChart;
import vn.cchc.examples.report.content.AgencyResults;
import vn.cchc.examples.report.content.Changes;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.examples.report.content.Urgency;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;

/**
 * The targets, group by group, as the plan has them, each behind a fold; those that somebody has to
 * see to are open.
 */
final class TargetSections {
  private final Edition edition;
  private final AgencyResults agencies;

  TargetSections(Edition edition, AgencyResults agencies) {
    this.edition = edition;
    this.agencies = agencies;
  }

  List<Node> nodes() {
    List<Node> sections = new ArrayList<>();
    for (Edition.Group group : edition.groups()) {
      sections.add(
          Element.of("section", "group")
              .with("id", "g" + (sections.size() + 1))
              .add(Element.of("h2").add(group.name()))
              .addAll(group.results().stream().map(this::article).toList()));
    }
    return sections;
  }

  private Node article(TargetResult result) {
    Element details =
        Element.of("details").add(summary(result), Element.of("div", "body").add(body(result)));
    if (Urgency.needsAttention(result)) {
      details.with("open", "");
    }
    return Element.of("article", "target " + Tone.of(result).css())
        .with("id", "t" + edition.number(result))
        .add(details);
  }

  private Node summary(TargetResult result) {
    Element figure = Element.of("span", "figure");
    Stream.of(edition.messages().actual(result), edition.messages().margin(result))
        .flatMap(Optional::stream)
        .forEach(words -> figure.add(Element.of("span").text(words)).text(" "));
    return Element.of("summary")
        .add(
            Tone.of(result).badge(edition.messages().status(result)),
            Element.words(" "),
            Element.of("h3")
                .add(Element.of("span", "number").text(edition.number(result) + ". "))
                .add(edition.quoted(edition.target(result).text())),
            figure);
  }

  private Node[] body(TargetResult result) {
    Element words = Element.of("div", "words");
    note(result).ifPresent(note -> words.add(Element.of("p", "outcome").add(note)));
    edition
        .indicator(result)
        .ifPresent(
            name ->
                words.add(
                    Element.of("p", "indicator")
                        .text(edition.word(Word.INDICATOR) + ": ")
                        .add(edition.quoted(name))));
    words.add(Element.of("p", "explanation").text(edition.messages().explain(result)));
    new Changes(edition)
        .told(result)
        .ifPresent(
            change ->
                words.add(
                    Element.of("p", "change").text(edition.word(Word.CHANGE) + ": " + change)));
    if (result.criterion().isEmpty()) {
      return new Node[] {words};
    }
    words
        .add(inner(Word.PARTS, result.parts()))
        .add(inner(Word.STAGES, result.stages()))
        .add(inner(Word.PERIODS, result.periods()));
    Element measure =
        Element.of("div", "measure")
            .add(BulletChart.of(edition, result))
            .add(new Facts(edition).node(result));
    return new AgencyTable(edition, result, agencies.of(result))
        .node()
        .map(table -> new Node[] {words, measure, table})
        .orElse(new Node[] {words, measure});
  }

  private Optional<Node> note(TargetResult result) {
    return result.isFinal() || result.criterion().isEmpty()
        ? Optional.empty()
        : Optional.of(Element.of("span", "note").text(edition.word(Word.NOT_FINAL)));
  }

  /** Returns the results of the parts or stages, which are shown as the target itself is. */
  private Optional<Node> inner(Word heading, List<TargetResult> results) {
    if (results.isEmpty()) {
      return Optional.empty();
    }
    Element list = Element.of("ol", "inner");
    for (TargetResult result : results) {
      list.add(
          Element.of("li")
              .add(Tone.of(result).badge(edition.messages().status(result)))
              .add(
                  result
                      .period()
                      .map(period -> Element.of("p").text(edition.messages().period(period))))
              .add(edition.indicator(result).map(name -> Element.of("p").add(edition.quoted(name))))
              .add(BulletChart.of(edition, result))
              .add(new Facts(edition).node(result))
              .add(Element.of("p", "explanation").text(edition.messages().explain(result))));
    }
    return Optional.of(Element.of("div").add(Element.of("h4").text(edition.word(heading)), list));
  }
}
