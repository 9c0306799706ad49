package vn.cchc.examples.report;

import java.util.List;
import java.util.Optional;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.verdict.Outcome;

/**
 * The agencies of a target that each, or a share of them, are to meet: who missed it, of whom there
 * is nothing to judge, who met it. Each has a small chart of its own on one scale.
 */
final class Members {
  private final Edition edition;

  Members(Edition edition) {
    this.edition = edition;
  }

  Node node(TargetResult result) {
    if (result.members().isEmpty()) {
      return out -> {};
    }
    Bar bar = new Bar(edition);
    Element section =
        Element.of("section", "members").add(Element.of("h4").text(edition.word(Word.AGENCIES)));
    for (Outcome outcome : Outcome.values()) {
      bar.add(Tone.of(outcome), edition.messages().outcome(outcome), with(result, outcome).size());
    }
    section.add(bar.node());
    for (Tone tone : Tone.values()) {
      for (Outcome outcome : Outcome.values()) {
        if (Tone.of(outcome) == tone) {
          section.add(tiles(outcome, with(result, outcome)));
        }
      }
    }
    return section;
  }

  private static List<TargetResult> with(TargetResult result, Outcome outcome) {
    return result.members().stream().filter(member -> member.outcome() == outcome).toList();
  }

  private Optional<Node> tiles(Outcome outcome, List<TargetResult> members) {
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Element.of("div", "block")
                .add(
                    Element.of("h5")
                        .add(Tone.of(outcome).badge(edition.messages().outcome(outcome)))
                        .text(" " + edition.whole(members.size())),
                    Element.of("ul", "tiles").addAll(members.stream().map(this::tile).toList())));
  }

  private Node tile(TargetResult member) {
    String explanation = edition.messages().explain(member);
    return Element.of("li", "tile " + Tone.of(member.outcome()).css())
        .add(Element.of("b").add(member.agency().map(edition::agency).map(edition::quoted)))
        .text(" ")
        .add(BulletChart.small(edition, member))
        .add(
            edition
                .messages()
                .actual(member)
                .filter(actual -> !explanation.contains(actual))
                .map(actual -> Element.of("span").text(actual)))
        .add(Element.of("span", "explanation").text(explanation));
  }
}
