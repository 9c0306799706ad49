package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Summary;
import vn.cchc.indicator.Unit;

/** What is told of a report as a whole. */
final class ReportLines {
  private static final int MOST_UNUSED_NAMED = 5;

  private final Templates templates;
  private final Numerals numerals;
  private final Function<AgencyId, String> names;

  ReportLines(Templates templates, Numerals numerals, Function<AgencyId, String> names) {
    this.templates = templates;
    this.numerals = numerals;
    this.names = names;
  }

  String of(Summary summary) {
    int total = summary.counts().values().stream().mapToInt(Integer::intValue).sum();
    String counts =
        summary.counts().entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(
                entry ->
                    templates.fill(
                        "summary.count",
                        ImmutableMap.of(
                            "count", numerals.whole(entry.getValue()),
                            "outcome", templates.get("outcome." + entry.getKey()))))
            .collect(Collectors.joining(", "));
    String share =
        summary.metShare().isOfNothing()
            ? templates.get("summary.noShare")
            : templates.fill(
                "summary.share",
                ImmutableMap.of(
                    "share",
                    new Values(templates, numerals).value(summary.metShare(), Unit.PERCENT)));
    return templates.fill(
            "summary", ImmutableMap.of("total", numerals.whole(total), "counts", counts))
        + templates.get("join")
        + share;
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
                            "subject", unused.subject().value(),
                            "agency", names.apply(unused.agency()),
                            "period", unused.period().toString())))
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
