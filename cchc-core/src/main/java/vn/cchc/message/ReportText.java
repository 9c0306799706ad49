package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Summary;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.indicator.Ratio;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.message.format.PeriodNames;

/** The sentences on a report as a whole. */
final class ReportText {
  private static final int MOST_UNUSED_NAMED = 5;
  private static final int MOST_PERIODS = 5;

  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final DisplayNames names;

  ReportText(MessageTemplates templates, NumberFormatter numerals, DisplayNames names) {
    this.templates = templates;
    this.numerals = numerals;
    this.names = names;
  }

  /** Returns both parts of a summary: what is due by outcome, what is not by level. */
  String sentence(Summary summary) {
    Summary.Due due = summary.due();
    Summary.NotDue notDue = summary.notDue();
    List<String> parts = new ArrayList<>();
    parts.add(
        part(
            "summary.due",
            due.total(),
            counts("summary.met", due.met(), "summary.notMet", due.notMet(), due.undecided())));
    parts.add(
        part(
            "summary.notDue",
            notDue.total(),
            counts(
                "summary.atLevel",
                notDue.atLevel(),
                "summary.below",
                notDue.below(),
                notDue.undecided())));
    if (summary.notAssessed() > 0) {
      parts.add(
          templates.fill(
              "summary.notAssessed",
              ImmutableMap.of("count", numerals.whole(summary.notAssessed()))));
    }
    if (!due.metShare().isOfNothing()) {
      parts.add(share(due.metShare()));
    }
    return templates.fill(
        "summary",
        ImmutableMap.of(
            "total", numerals.whole(summary.total()),
            "parts", String.join(templates.get("join"), parts)));
  }

  private String share(Ratio share) {
    return templates.fill(
        "summary.share",
        ImmutableMap.of(
            "met", numerals.whole(share.numerator()),
            "decided", numerals.whole(share.denominator()),
            "percent", new ValueText(templates, numerals).plainPercent(share)));
  }

  private String part(String key, int total, String counts) {
    return total == 0
        ? templates.get(key + ".none")
        : templates.fill(key, ImmutableMap.of("total", numerals.whole(total), "counts", counts));
  }

  private String counts(String good, int goods, String bad, int bads, int undecided) {
    return Stream.of(count(good, goods), count(bad, bads), count("level.UNDECIDED", undecided))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private Optional<String> count(String key, int count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(
            templates.fill(
                "summary.count",
                ImmutableMap.of("count", numerals.whole(count), "what", templates.get(key))));
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
