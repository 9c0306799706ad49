package vn.cchc.message;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Summary;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.indicator.Unit;
import vn.cchc.verdict.Outcome;

/** What is told of a report as a whole. */
final class ReportText {
  private static final int MOST_UNUSED_NAMED = 5;
  private static final int MOST_PERIODS = 5;

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
                    "share",
                    new ValueText(templates, numerals).value(summary.metShare(), Unit.PERCENT)));
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
    long count = report.unused().stream().mapToLong(UnusedFigures::count).sum();
    long named =
        report.unused().stream().limit(MOST_UNUSED_NAMED).mapToLong(UnusedFigures::count).sum();
    String figures =
        report.unused().stream()
            .limit(MOST_UNUSED_NAMED)
            .map(this::phrase)
            .collect(Collectors.joining("; "));
    return templates.fill(
        "unused",
        ImmutableMap.of(
            "count",
            numerals.whole(count),
            "figures",
            named == count
                ? figures
                : templates.fill(
                    "figures.more",
                    ImmutableMap.of("figures", figures, "count", numerals.whole(count - named)))));
  }

  /** Returns figures of a report, with their indicator or task. */
  String phrase(UnusedFigures figures) {
    return templates.fill(
        figures.agency().isPresent() ? "unused.figure" : "unused.figures",
        ImmutableMap.of(
            "subject", names.name(figures.subject()),
            "count", numerals.whole(figures.count()),
            "agency", figures.agency().map(names::name).orElse(""),
            "periods", periods(figures),
            "why", templates.get("unused." + figures.cause())));
  }

  /** Returns figures of a target, whose indicator is known. */
  String phraseOfTarget(UnusedFigures figures) {
    return templates.fill(
        "notCounted",
        ImmutableMap.of(
            "count", numerals.whole(figures.count()),
            "agency", figures.agency().map(names::name).orElse(""),
            "periods", periods(figures),
            "why", templates.get("notCounted." + figures.cause())));
  }

  private String periods(UnusedFigures figures) {
    PeriodNames periods = new PeriodNames(templates, numerals);
    String named =
        figures.periods().stream()
            .limit(MOST_PERIODS)
            .map(periods::name)
            .collect(Collectors.joining(", "));
    return figures.periods().size() <= MOST_PERIODS
        ? named
        : templates.fill(
            "figures.more",
            ImmutableMap.of(
                "figures",
                named,
                "count",
                numerals.whole(figures.periods().size() - (long) MOST_PERIODS)));
  }
}
