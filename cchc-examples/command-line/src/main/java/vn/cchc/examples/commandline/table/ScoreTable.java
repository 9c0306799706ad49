package vn.cchc.examples.commandline.table;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.examples.commandline.terminal.PrintableText;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.examples.report.score.JudgedScores;
import vn.cchc.message.ScoreMessages;
import vn.cchc.scorecard.AgencyBlock;
import vn.cchc.scorecard.BlockId;
import vn.cchc.scorecard.scoring.AgencyScore;
import vn.cchc.scorecard.scoring.NodeScore;
import vn.cchc.scorecard.scoring.ScoreComparison;
import vn.cchc.scorecard.scoring.ScoreReport;
import vn.cchc.text.Language;

/** Scores to read in a terminal: totals and places by block, and where points are lost. */
public final class ScoreTable {
  /** How many leaves are shown of each agency: those that would gain it most. */
  private static final int MOST_GAINS = 3;

  private final JudgedScores judged;
  private final ScoreReport report;
  private final ScoreMessages messages;
  private final Language language;
  private final boolean isDetailed;
  private final StringBuilder text = new StringBuilder();

  public ScoreTable(
      JudgedScores judged, ScoreMessages messages, Language language, boolean isDetailed) {
    this.judged = judged;
    this.report = judged.report();
    this.messages = messages;
    this.language = language;
    this.isDetailed = isDetailed;
  }

  private void line(String indent, String words) {
    text.append(indent).append(PrintableText.escaped(words)).append('\n');
  }

  @Override
  public String toString() {
    text.setLength(0);
    line("", report.scorecard().title());
    line(
        "  ", new Sentence("Tính đến ngày ", "As of ").in(language) + messages.date(report.asOf()));
    if (report.scorecard().blocks().isEmpty()) {
      block(Optional.empty(), new Sentence("Tất cả cơ quan", "All agencies").in(language));
    }
    for (AgencyBlock block : report.scorecard().blocks()) {
      block(Optional.of(block.id()), block.name());
    }
    judged.base().ifPresent(this::changes);
    if (!judged.published().isEmpty()) {
      text.append('\n');
      line(
          "■ ", new Sentence("Kiểm tra điểm đã công bố", "Check of published points").in(language));
      judged.published().forEach(total -> line("  ", messages.explain(total)));
    }
    return text.toString();
  }

  private void block(Optional<BlockId> id, String name) {
    text.append('\n');
    line("■ ", name);
    report.agencies().stream().filter(score -> score.block().equals(id)).forEach(this::agency);
  }

  private void agency(AgencyScore score) {
    line("  ", messages.explain(report.scorecard(), score));
    nodes(score).forEach(node -> line("    → ", messages.explain(node)));
  }

  private void changes(ScoreComparison.Base base) {
    ScoreComparison comparison = ScoreComparison.of(base.report(), report);
    text.append('\n');
    line("■ ", new Sentence("Thay đổi ", "Changes, ").in(language) + messages.explain(base));
    messages.caveat(comparison).ifPresent(words -> line("  ", words));
    ImmutableList<ScoreComparison.Change> changes =
        comparison.changes().stream()
            .filter(ScoreComparison.Change::isAny)
            .collect(ImmutableList.toImmutableList());
    for (ScoreComparison.Change change : changes) {
      line("  ", messages.explain(base.report().scorecard(), report.scorecard(), change));
      change.leaves().stream()
          .limit(isDetailed ? Long.MAX_VALUE : MOST_GAINS)
          .forEach(leaf -> line("    → ", messages.explain(leaf)));
    }
    int unchanged = comparison.changes().size() - changes.size();
    if (unchanged > 0) {
      line(
          "  ",
          new Sentence("%d cơ quan không thay đổi", "%d agencies unchanged")
              .in(language)
              .formatted(unchanged));
    }
  }

  private Stream<NodeScore> nodes(AgencyScore score) {
    return isDetailed ? score.root().all().skip(1) : score.gains().stream().limit(MOST_GAINS);
  }
}
