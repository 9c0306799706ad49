package vn.cchc.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Coverage;

/**
 * The particulars of a result, each under its name. The way from a baseline is left out where what
 * is held already was to be kept, for then there is no way to go.
 */
final class Facts {
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
    if (result.shortfall().existingCases() instanceof Cases.Count missing
        && missing.value().signum() == 0) {
      add(facts, "", Word.AFFORDABLE, cases(result, result.shortfall().affordableFailures()));
    } else {
      add(facts, "", Word.EXISTING, cases(result, result.shortfall().existingCases()));
      add(facts, "", Word.NEW, cases(result, result.shortfall().newCases()));
    }
    return facts;
  }

  /** Returns the class by which the marks of the chart stand before what they are of. */
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
    return Optional.of(agencies.stream().map(edition::agency).collect(Collectors.joining(", ")))
        .filter(names -> !names.isEmpty());
  }

  private Optional<String> cases(TargetResult result, Cases cases) {
    if (cases instanceof Cases.Count count) {
      String number =
          edition.messages().value(Quantity.of(new BigDecimal(count.value())), Unit.COUNT);
      return Optional.of(
          Stream.concat(Stream.of(number), result.caseName().stream())
              .collect(Collectors.joining(" ")));
    }
    return cases == Cases.None.IMPOSSIBLE
        ? Optional.of(edition.word(Word.IMPOSSIBLE))
        : Optional.empty();
  }
}
