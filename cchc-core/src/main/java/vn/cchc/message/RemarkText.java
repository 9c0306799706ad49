package vn.cchc.message;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Unit;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.message.format.PeriodNames;
import vn.cchc.observation.Observation;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** Remarks with the figures and agencies that they name: the first few, and how many more. */
final class RemarkText {
  private static final int MOST_NAMED = 5;

  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final ValueText values;
  private final PeriodNames periods;
  private final DisplayNames names;

  RemarkText(MessageTemplates templates, NumberFormatter numerals, DisplayNames names) {
    this.templates = templates;
    this.numerals = numerals;
    this.values = new ValueText(templates, numerals);
    this.periods = new PeriodNames(templates, numerals);
    this.names = names;
  }

  String sentence(Remark remark, Unit unit) {
    return remark.code() == RemarkCode.RECORDED_BEFORE_ITS_END
        ? joined(
            remark.figures().stream()
                .map(figure -> sentence(remark.code(), ImmutableList.of(figure), unit)))
        : sentence(remark.code(), remark.figures(), unit);
  }

  private String sentence(RemarkCode code, ImmutableList<Observation> figures, Unit unit) {
    ImmutableMap.Builder<String, String> arguments = ImmutableMap.builder();
    Optional<Observation> first = figures.stream().findFirst();
    Optional<Observation> last = figures.stream().skip(Math.max(0, figures.size() - 1)).findFirst();
    arguments
        .put("figures", figures(figures, unit))
        .put("agency", first.map(figure -> names.name(figure.agency())).orElse(""))
        .put("agencies", namesOf(figures))
        .put("others", namesOf(figures.subList(figures.size() > 1 ? 1 : 0, figures.size())))
        .put("earlier", first.map(figure -> value(figure, unit)).orElse(""))
        .put("later", last.map(figure -> value(figure, unit)).orElse(""))
        .put("day", first.map(figure -> numerals.date(figure.recordedOn())).orElse(""))
        .put("period", first.map(figure -> periods.name(figure.period())).orElse(""));
    return templates.fill("remark." + code, arguments.buildOrThrow());
  }

  private String namesOf(List<Observation> figures) {
    return agencies(figures.stream().map(Observation::agency).distinct().toList());
  }

  private String value(Observation figure, Unit unit) {
    return figure
        .reportedValue()
        .map(value -> values.value(value, unit))
        .orElseGet(() -> withdrawn(figure));
  }

  /** Returns what a remark says of a result, with what only the result knows. */
  String sentence(Remark remark, TargetResult result) {
    if (remark.code() == RemarkCode.POPULATION_DIFFERS
        && result.actual().orElse(null) instanceof Rank actual
        && result.baseline().orElse(null) instanceof Rank baseline) {
      return templates.fill(
          "remark.POPULATION_DIFFERS.of",
          ImmutableMap.of(
              "actual", numerals.whole(actual.population()),
              "baseline", numerals.whole(baseline.population())));
    }
    return sentence(remark, ResultText.unit(result));
  }

  String sentence(List<Remark> remarks, Unit unit) {
    return joined(remarks.stream().map(remark -> sentence(remark, unit)));
  }

  /** Returns a sentence, and after it what is to be borne in mind, if anything is. */
  String after(String sentence, Stream<String> caveats) {
    String told = joined(caveats.distinct());
    return told.isEmpty()
        ? sentence
        : sentence + " " + templates.fill("caveat", ImmutableMap.of("remarks", told));
  }

  private String joined(Stream<String> remarks) {
    return remarks.limit(MOST_NAMED).collect(Collectors.joining(templates.get("join")));
  }

  String figures(List<Observation> figures, Unit unit) {
    return figures(figures, figure -> unit);
  }

  /** Returns figures that may be of several indicators, each in its own unit. */
  String figures(List<Observation> figures, Function<Observation, Unit> unit) {
    return limited(figures.stream().map(one -> figure(one, unit.apply(one))).toList(), "figures");
  }

  private String figure(Observation figure, Unit unit) {
    ImmutableMap<String, String> arguments =
        ImmutableMap.of(
            "agency", names.name(figure.agency()),
            "period", periods.name(figure.period()),
            "value", value(figure, unit),
            "source", figure.source().orElse(""));
    return templates.fill(figure.source().isPresent() ? "figure.source" : "figure", arguments);
  }

  private String withdrawn(Observation withdrawal) {
    return templates.fill(
        "figure.withdrawn", ImmutableMap.of("day", numerals.date(withdrawal.recordedOn())));
  }

  /** Returns the figures that are there and do not count. */
  String notCounted(List<UnusedFigures> figures) {
    ReportText report = new ReportText(templates, numerals, names);
    return limited(figures.stream().map(report::phraseOfTarget).toList(), "figures");
  }

  String agencies(List<AgencyId> ids) {
    return limited(ids.stream().map(names::name).toList(), "agencies");
  }

  String periods(List<ReportingPeriod> all) {
    return limited(all.stream().map(periods::name).toList(), "periods");
  }

  private String limited(List<String> items, String what) {
    String named = items.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return items.size() <= MOST_NAMED
        ? named
        : templates.fill(
            what + ".more",
            ImmutableMap.of(
                what, named, "count", numerals.whole(items.size() - (long) MOST_NAMED)));
  }
}
