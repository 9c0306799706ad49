package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import vn.cchc.evaluation.UnusedFigures;

/** Figures that count for nothing, in words: whose, of which periods, and why. */
final class UnusedText {
  private static final int MOST_PERIODS = 5;

  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final DisplayNames names;

  UnusedText(MessageTemplates templates, NumberFormatter numerals, DisplayNames names) {
    this.templates = templates;
    this.numerals = numerals;
    this.names = names;
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
