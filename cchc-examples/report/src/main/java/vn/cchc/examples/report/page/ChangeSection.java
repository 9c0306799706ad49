package vn.cchc.examples.report.page;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.evaluation.TaskChange;
import vn.cchc.examples.report.content.Changes;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;

/**
 * What changed since the day with which the report is compared. The first targets are in sight,
 * each a line long and a link to where its new figures are named; the tasks are counted, and are
 * behind a fold.
 */
final class ChangeSection {
  /** So many targets are in sight; the others are folded. */
  private static final int MOST_IN_SIGHT = 5;

  private final Edition edition;
  private final Changes changes;

  ChangeSection(Edition edition) {
    this.edition = edition;
    this.changes = new Changes(edition);
  }

  /** Returns the section, if the report is compared with another day. */
  Optional<Node> node() {
    return edition.judged().comparison().map(this::node);
  }

  private Node node(ReportComparison comparison) {
    List<Node> targets = comparison.changes().stream().map(this::item).toList();
    Element section =
        Element.of("section", "changes")
            .with("aria-label", heading(comparison))
            .add(Element.of("h2").text(heading(comparison)));
    if (targets.isEmpty() && comparison.taskChanges().isEmpty()) {
      return section.add(Element.of("p").text(edition.word(Word.NOTHING_CHANGED)));
    }
    if (!targets.isEmpty()) {
      section.add(
          Element.of("ul").addAll(targets.subList(0, Math.min(MOST_IN_SIGHT, targets.size()))));
    }
    if (targets.size() > MOST_IN_SIGHT) {
      section.add(
          folded(
              edition.counted(Word.FURTHER_CHANGES, targets.size() - MOST_IN_SIGHT),
              targets.subList(MOST_IN_SIGHT, targets.size())));
    }
    if (!comparison.taskChanges().isEmpty()) {
      section.add(
          folded(
              changes.counted(comparison.taskChanges()),
              comparison.taskChanges().stream().map(this::item).toList()));
    }
    return section;
  }

  private static Node folded(String summary, List<Node> items) {
    return Element.of("details")
        .add(Element.of("summary").text(summary), Element.of("ul").addAll(items));
  }

  private Node item(OutcomeChange change) {
    Node name = edition.quoted(changes.name(change.target()));
    OutcomeChange withoutFigures =
        new OutcomeChange(
            change.target(), change.before(), change.after(), change.since(), ImmutableList.of());
    String figures =
        change.figures().isEmpty()
            ? ""
            : "; " + edition.counted(Word.NEW_FIGURES, change.figures().size());
    return Element.of("li")
        .add(
            change
                .after()
                .<Node>map(
                    after -> Element.of("a").with("href", "#t" + edition.number(after)).add(name))
                .orElse(name))
        .text(": " + edition.messages().explain(withoutFigures) + figures);
  }

  private Node item(TaskChange change) {
    return Element.of("li")
        .add(edition.quoted(edition.taskName(change.task())))
        .text(": " + edition.messages().explain(change));
  }

  private String heading(ReportComparison comparison) {
    return edition.word(Word.CHANGED_SINCE)
        + " "
        + edition.messages().date(comparison.earlier().asOf());
  }
}
