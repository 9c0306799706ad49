package vn.cchc.examples.report.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.chart.Scale;
import vn.cchc.examples.report.content.CaseTexts;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.verdict.Coverage;

/**
 * The particulars of a result, each under its name. The way from a baseline is left out where what
 * is held already was to be kept, for then there is no way to go.
 */
final class Facts {
  private static final int MOST_NAMED = 12;

  private final Edition edition;

  Facts(Edition edition) {
    this.edition = edition;
  }

  Node node(TargetResult result) {
    Unit unit = result.unit().orElse(Unit.COUNT);
    Element facts = Element.of("dl", "facts" + marks(result));
    add(facts, "mark-actual", Word.ACTUAL, edition.messages().actual(result));
    add(facts, "mark-asked", Word.ASKED, edition.messages().criterion(result));
    add(facts, "", Word.MARGIN, edition.messages().margin(result));
    add(facts, "mark-baseline", Word.BASELINE, baseline(result, unit));
    if (result.maintained().isEmpty()) {
      add(facts, "", Word.PROGRESS, edition.messages().progress(result));
    }
    add(facts, "", Word.DUE, result.due().map(edition.messages()::date));
    add(facts, "", Word.PACE, result.pace().map(edition.messages()::pace));
    result.coverage().ifPresent(coverage -> addCoverage(facts, coverage, result));
    CaseTexts cases = new CaseTexts(edition, result);
    add(facts, "", Word.AFFORDABLE, cases.affordable());
    add(facts, "", cases.isInExcess() ? Word.EXCESS : Word.EXISTING, cases.existing());
    add(facts, "", Word.NEW, cases.added());
    return facts;
  }

  /** Returns the class of the chart's marks before the facts they belong to. */
  private static String marks(TargetResult result) {
    return Scale.of(result)
        .map(scale -> scale.isOfPlaces() ? " marked places" : " marked")
        .orElse("");
  }

  private void add(Element facts, String mark, Word term, Optional<String> detail) {
    detail.ifPresent(
        told ->
            facts.add(
                Element.of("div")
                    .add(
                        Element.of("dt", mark).text(edition.word(term)),
                        Element.of("dd").text(told))));
  }

  private Optional<String> baseline(TargetResult result, Unit unit) {
    if (!result.formerBaselines().isEmpty()) {
      return Optional.of(
          result.formerBaselines().stream()
              .map(
                  former ->
                      edition.agency(former.agency())
                          + " "
                          + edition.messages().value(former.value(), unit))
              .collect(Collectors.joining("; ")));
    }
    return result.baseline().map((Value value) -> edition.messages().value(value, unit));
  }

  private void addCoverage(Element facts, Coverage coverage, TargetResult result) {
    add(
        facts,
        "",
        Word.COVERAGE,
        Optional.of(edition.whole(coverage.reported()) + "/" + edition.whole(coverage.expected())));
    if (result.members().isEmpty()) {
      add(facts, "", Word.SILENT, names(coverage.silent()));
      add(facts, "", Word.PARTIAL, names(coverage.partial()));
    }
  }

  private Optional<String> names(ImmutableList<AgencyId> agencies) {
    return agencies.isEmpty() ? Optional.empty() : Optional.of(edition.names(agencies, MOST_NAMED));
  }
}
