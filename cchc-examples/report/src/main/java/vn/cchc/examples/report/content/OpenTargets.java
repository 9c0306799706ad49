package vn.cchc.examples.report.content;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.plan.Scope;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Outcome;

/**
 * The targets that somebody has to see to, the furthest from what is asked first, and what the page
 * and the workbook say of each.
 */
public final class OpenTargets {
  private static final int MOST_NAMED = 3;

  private final Edition edition;
  private final AgencyResults agencies;

  public OpenTargets(Edition edition, AgencyResults agencies) {
    this.edition = edition;
    this.agencies = agencies;
  }

  public ImmutableList<TargetResult> all() {
    return edition.results().stream()
        .filter(Urgency::needsAttention)
        .sorted(
            Comparator.<TargetResult, Urgency>comparing(
                result -> Urgency.of(result, agencies.of(result))))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the state of a target: by its pace before it is due, where it has one. */
  public String status(TargetResult result) {
    return result
        .pace()
        .map(edition.messages()::pace)
        .filter(pace -> result.outcome() != Outcome.NOT_MET)
        .orElseGet(() -> edition.messages().status(result));
  }

  private boolean isOfEach(TargetResult result) {
    return edition.target(result).scope().orElse(null) instanceof Scope.Each;
  }

  public Optional<String> today(TargetResult result) {
    if (!isOfEach(result)) {
      return edition.messages().actual(result);
    }
    long met = agencies.of(result).stream().filter(AgencyResults::isReached).count();
    long judged = met + agencies.shortOf(result).size();
    return Optional.of(
        edition.counted(Word.OF_AGENCIES, judged).replace("{met}", edition.whole(met)));
  }

  public Optional<String> asked(TargetResult result) {
    Optional<String> asked = edition.messages().criterion(result);
    return isOfEach(result)
        ? asked.map(words -> edition.word(Word.EVERY_AGENCY).replace("{asked}", words))
        : asked;
  }

  public Optional<String> distance(TargetResult result) {
    int missing = agencies.shortOf(result).size();
    return isOfEach(result) && missing > 0
        ? Optional.of(edition.counted(Word.SHORT_AGENCIES, missing))
        : edition.messages().margin(result);
  }

  /** Returns how many of the existing cases a target that falls short lacks, or has too many. */
  public Optional<String> lacking(TargetResult result) {
    CaseTexts texts = new CaseTexts(edition, result);
    Word word = texts.isInExcess() ? Word.IN_EXCESS : Word.LACKING;
    return result.shortfall().existingCases() instanceof Cases.Count count
            && count.value().signum() > 0
        ? texts.existing().map(cases -> edition.word(word).replace("{cases}", cases))
        : Optional.empty();
  }

  /** Returns since when a target has fallen short without a break. */
  public Optional<String> since(TargetResult result) {
    return edition
        .report()
        .shortSince(result.target())
        .map(
            period ->
                edition.word(Word.SINCE).replace("{period}", edition.messages().period(period)));
  }

  /** Returns the agencies that are furthest from a target that falls short, or nothing. */
  public String furthest(TargetResult result) {
    if (!AgencyResults.isShort(result)) {
      return "";
    }
    List<TargetResult> held = agencies.shortOf(result);
    return held.stream()
        .limit(MOST_NAMED)
        .map(one -> named(one, held.size() > 1))
        .collect(Collectors.joining(", "));
  }

  /** Returns how many more agencies hold a target back, or the silent ones where it is open. */
  public String alsoHoldingBack(TargetResult result) {
    if (AgencyResults.isShort(result)) {
      int more = agencies.shortOf(result).size() - MOST_NAMED;
      return more > 0 ? " " + edition.counted(Word.OTHER_AGENCIES, more) : "";
    }
    List<AgencyId> silent =
        result.coverage().map(Coverage::silent).<List<AgencyId>>map(List::copyOf).orElse(List.of());
    return silent.isEmpty()
        ? ""
        : edition.word(Word.SILENT) + ": " + edition.names(silent, MOST_NAMED);
  }

  /** Returns an agency with its value; the counts behind a percentage are in the table below. */
  private String named(TargetResult one, boolean isOneOfSeveral) {
    String name = one.agency().map(edition::agency).orElse("");
    return edition
        .messages()
        .actual(one)
        .filter(actual -> isOneOfSeveral)
        .map(actual -> name + " (" + actual.replaceFirst(" \\(.*\\)$", "") + ")")
        .orElse(name);
  }
}
