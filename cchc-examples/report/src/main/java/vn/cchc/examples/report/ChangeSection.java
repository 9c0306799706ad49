package vn.cchc.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;

/** What changed since the day with which the report is compared. */
final class ChangeSection {
  /** So many changes are in sight; the others are folded. */
  private static final int MOST_IN_SIGHT = 5;

  private final Edition edition;

  ChangeSection(Edition edition) {
    this.edition = edition;
  }

  /** Returns the section, if the report is compared with another day. */
  Optional<Node> node() {
    return edition.judged().comparison().map(this::node);
  }

  private Node node(ReportComparison comparison) {
    List<Node> all = comparison.changes().stream().map(this::item).toList();
    Element section =
        Element.of("section", "changes")
            .with("aria-label", heading(comparison))
            .add(Element.of("h2").text(heading(comparison)));
    if (all.isEmpty()) {
      return section.add(Element.of("p").text(edition.word(Word.NOTHING_CHANGED)));
    }
    section.add(Element.of("ul").addAll(all.subList(0, Math.min(MOST_IN_SIGHT, all.size()))));
    if (all.size() > MOST_IN_SIGHT) {
      section.add(
          Element.of("details")
              .add(
                  Element.of("summary")
                      .text(edition.counted(Word.FURTHER_CHANGES, all.size() - MOST_IN_SIGHT)),
                  Element.of("ul").addAll(all.subList(MOST_IN_SIGHT, all.size()))));
    }
    return section;
  }

  private Node item(OutcomeChange change) {
    return Element.of("li")
        .add(edition.quoted(name(change.target())), Element.of("span").text(": " + told(change)));
  }

  private String heading(ReportComparison comparison) {
    return edition.word(Word.CHANGED_SINCE)
        + " "
        + edition.messages().date(comparison.earlier().asOf());
  }

  /** Returns a row for each change: the target, and what became of it. */
  ImmutableList<ImmutableList<Cell>> rows() {
    return edition.judged().comparison().stream()
        .flatMap(comparison -> comparison.changes().stream())
        .map(
            change ->
                ImmutableList.<Cell>of(
                    change
                        .after()
                        .<Cell>map(
                            after -> new Cell.Standing(name(change.target()), Tone.of(after)))
                        .orElseGet(() -> Cell.of(name(change.target()))),
                    new Cell.Wide(told(change))))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what became of the target of a result, if anything. */
  Optional<String> told(TargetResult result) {
    return edition.judged().comparison().stream()
        .flatMap(comparison -> comparison.changes().stream())
        .filter(change -> change.target().equals(result.target()))
        .map(this::told)
        .findFirst();
  }

  private String told(OutcomeChange change) {
    return edition.messages().explain(change);
  }

  /** A target that the plan no longer has is called by its id. */
  private String name(TargetId id) {
    return edition.plan().targets().stream()
        .filter(target -> target.id().equals(id))
        .map(Target::text)
        .findFirst()
        .orElse(id.value());
  }
}
