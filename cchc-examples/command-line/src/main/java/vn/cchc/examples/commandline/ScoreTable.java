package vn.cchc.examples.commandline;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.message.ScoreMessages;
import vn.cchc.scorecard.AgencyBlock;
import vn.cchc.scorecard.BlockId;
import vn.cchc.scorecard.scoring.AgencyScore;
import vn.cchc.scorecard.scoring.NodeScore;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.ScoreReport;

/** Scores to read in a terminal: totals and places by block, and where points are lost. */
final class ScoreTable {
  /** How many leaves are shown of each agency: those that would gain it most. */
  private static final int MOST_GAINS = 3;

  private final ScoreReport report;
  private final ImmutableList<PublishedTotal> published;
  private final ScoreMessages messages;
  private final Lang lang;
  private final boolean isDetailed;
  private final StringBuilder text = new StringBuilder();

  ScoreTable(
      ScoreReport report,
      ImmutableList<PublishedTotal> published,
      ScoreMessages messages,
      Lang lang,
      boolean isDetailed) {
    this.report = report;
    this.published = published;
    this.messages = messages;
    this.lang = lang;
    this.isDetailed = isDetailed;
  }

  private void line(String indent, String words) {
    text.append(indent).append(PrintableText.escaped(words)).append('\n');
  }

  @Override
  public String toString() {
    text.setLength(0);
    line("", report.scorecard().title());
    line("  ", lang.either("Tính đến ngày ", "As of ") + messages.date(report.asOf()));
    if (report.scorecard().blocks().isEmpty()) {
      block(Optional.empty(), lang.either("Tất cả cơ quan", "All agencies"));
    }
    for (AgencyBlock block : report.scorecard().blocks()) {
      block(Optional.of(block.id()), block.name());
    }
    if (!published.isEmpty()) {
      text.append('\n');
      line("■ ", lang.either("Kiểm tra điểm đã công bố", "Check of published points"));
      published.forEach(total -> line("  ", messages.explain(total)));
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

  private Stream<NodeScore> nodes(AgencyScore score) {
    return isDetailed ? score.root().all().skip(1) : score.gains().stream().limit(MOST_GAINS);
  }
}
