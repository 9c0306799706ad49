package vn.cchc.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

/** How many targets stand how, and those that somebody has to see to, missed ones first. */
final class SummarySection {
  private static final ImmutableList<Tone> SETTLED =
      ImmutableList.of(Tone.UNDER_WAY, Tone.MET, Tone.NOTHING_AROSE, Tone.NOT_ASSESSED);

  private final Edition edition;

  SummarySection(Edition edition) {
    this.edition = edition;
  }

  Node node() {
    Bar bar = new Bar(edition);
    for (Outcome outcome : Outcome.values()) {
      bar.add(
          Tone.of(outcome),
          edition.messages().outcome(outcome),
          edition.report().summary().count(outcome));
    }
    Element section =
        Element.of("section", "summary")
            .add(
                Element.of("h2").text(edition.word(Word.SUMMARY)),
                bar.node(),
                Element.of("p", "line")
                    .text(edition.messages().summary(edition.report().summary()) + "."));
    List<TargetResult> open =
        edition.results().stream()
            .filter(SummarySection::isOpen)
            .sorted(Comparator.comparing(result -> Tone.of(result.outcome())))
            .toList();
    if (!open.isEmpty()) {
      section.add(
          Element.of("h3").text(edition.word(Word.TO_FOLLOW_UP)),
          Element.of("ol", "open").addAll(open.stream().map(this::line).toList()));
    }
    return section;
  }

  /** Tells whether somebody has to see to it: what is not settled, and what is below its level. */
  private static boolean isOpen(TargetResult result) {
    return !SETTLED.contains(Tone.of(result.outcome()))
        || result.level().equals(Optional.of(Level.BELOW));
  }

  private Node line(TargetResult result) {
    int number = edition.number(result);
    Element line =
        Element.of("li")
            .add(Tone.of(result.outcome()).badge(edition.messages().outcome(result.outcome())))
            .text(" ")
            .add(
                Element.of("div")
                    .add(
                        Element.of("a")
                            .with("href", "#t" + number)
                            .text(number + ". ")
                            .add(edition.quoted(edition.target(result).text())))
                    .add(
                        edition
                            .indicator(result)
                            .map(
                                name -> Element.of("div", "indicator").add(edition.quoted(name)))));
    Element figure = Element.of("div", "figure");
    Stream.of(edition.messages().actual(result), edition.messages().margin(result))
        .flatMap(Optional::stream)
        .forEach(told -> figure.add(Element.of("div").text(told)));
    return line.add(figure);
  }
}
