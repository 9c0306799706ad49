package vn.cchc.message;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Summary;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.message.format.PeriodNames;
import vn.cchc.verdict.Outcome;

/** What is told of a report as a whole. */
final class ReportText {
  private static final int MOST_UNUSED_NAMED = 5;

  /** The order in which a report tells the outcomes: first what was decided. */
  private static final ImmutableList<Outcome> ORDER =
      ImmutableList.of(
          Outcome.MET,
          Outcome.NOT_MET,
          Outcome.NOT_DUE,
          Outcome.NOTHING_AROSE,
          Outcome.NO_DATA,
          Outcome.CONFLICT,
          Outcome.INVALID_DATA,
          Outcome.NO_BASELINE,
          Outcome.NOT_ASSESSED);

  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final DisplayNames names;

  ReportText(MessageTemplates templates, NumberFormatter numerals, DisplayNames names) {
    this.templates = templates;
    this.numerals = numerals;
    this.names = names;
  }

  String sentence(Summary summary) {
    int total = summary.counts().values().stream().mapToInt(Integer::intValue).sum();
    String counts =
        ORDER.stream()
            .map(outcome -> count(outcome, summary.counts().getOrDefault(outcome, 0)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    String share =
        summary.metShare().isOfNothing()
            ? templates.get("summary.noShare")
            : templates.fill(
                "summary.share",
                ImmutableMap.of(
                    "met", numerals.whole(summary.metShare().numerator()),
                    "decided", numerals.whole(summary.metShare().denominator()),
                    "percent",
                        new ValueText(templates, numerals).plainPercent(summary.metShare())));
    return templates.fill(
            "summary", ImmutableMap.of("total", numerals.whole(total), "counts", counts))
        + templates.get("join")
        + share;
  }

  private Optional<String> count(Outcome outcome, int count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(
            templates.fill(
                "summary.count",
                ImmutableMap.of(
                    "count", numerals.whole(count),
                    "outcome", ResultText.lowerFirst(templates.get("outcome." + outcome)))));
  }

  String unused(EvaluationReport report) {
    if (report.unused().isEmpty()) {
      return "";
    }
    String figures =
        report.unused().stream()
            .limit(MOST_UNUSED_NAMED)
            .map(
                unused ->
                    templates.fill(
                        "unused.figure",
                        ImmutableMap.of(
                            "subject", names.name(unused.subject()),
                            "agency", names.name(unused.agency()),
                            "period", new PeriodNames(templates, numerals).name(unused.period()))))
            .collect(Collectors.joining("; "));
    String named =
        report.unused().size() <= MOST_UNUSED_NAMED
            ? figures
            : templates.fill(
                "figures.more",
                ImmutableMap.of(
                    "figures",
                    figures,
                    "count",
                    numerals.whole(report.unused().size() - (long) MOST_UNUSED_NAMED)));
    return templates.fill(
        "unused",
        ImmutableMap.of("count", numerals.whole(report.unused().size()), "figures", named));
  }
}
