package vn.cchc.examples.report.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.RollUp;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.Contributor;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;

/**
 * The results of the agencies of each target, the one furthest from what is asked first: the
 * agencies that the target judges one by one, or those whose figures it puts together.
 */
public final class AgencyResults {
  private static final Comparator<TargetResult> WORST_FIRST =
      Comparator.comparing(AgencyResults::urgency)
          .thenComparing(
              one -> one.margin().map(Margin::exact).orElse(Fraction.ZERO),
              Comparator.naturalOrder())
          .thenComparing(one -> one.agency().map(AgencyId::value).orElse(""));

  private final ImmutableListMultimap<TargetId, TargetResult> results;

  private AgencyResults(ImmutableListMultimap<TargetId, TargetResult> results) {
    this.results = results;
  }

  public static AgencyResults of(Edition edition) {
    ImmutableListMultimap.Builder<TargetId, TargetResult> results = ImmutableListMultimap.builder();
    for (TargetResult result : edition.report().results()) {
      results.putAll(result.target(), agencies(edition, result).sorted(WORST_FIRST).toList());
    }
    return new AgencyResults(results.build());
  }

  public ImmutableList<TargetResult> of(TargetResult result) {
    return results.get(result.target());
  }

  /** Returns the agencies that miss the target or are below its level, the furthest first. */
  List<TargetResult> shortOf(TargetResult result) {
    return of(result).stream().filter(AgencyResults::isShort).toList();
  }

  /** Returns whether a result is missed, or below what will be asked for on its due day. */
  public static boolean isShort(TargetResult result) {
    return result.outcome() == Outcome.NOT_MET || result.level().equals(Optional.of(Level.BELOW));
  }

  public static boolean isReached(TargetResult result) {
    return result.outcome() == Outcome.MET || result.level().equals(Optional.of(Level.AT_LEVEL));
  }

  private static int urgency(TargetResult one) {
    return isShort(one) ? 0 : isReached(one) ? 2 : 1;
  }

  private static Stream<TargetResult> agencies(Edition edition, TargetResult result) {
    Target target = edition.target(result);
    if (!result.members().isEmpty()) {
      return result.members().stream();
    } else if (target.scope().orElse(null) instanceof Scope.OfAgency one) {
      return Stream.of(result.forAgency(one.agency()));
    } else if (target.scope().orElse(null) instanceof Scope.Aggregate) {
      return contributors(edition, result);
    }
    return Stream.empty();
  }

  private static Stream<TargetResult> contributors(Edition edition, TargetResult result) {
    boolean isOfAmounts =
        result
            .indicator()
            .flatMap(edition.plan()::indicator)
            .filter(indicator -> indicator.rollUp() == RollUp.SUM)
            .isPresent();
    if (isOfAmounts) {
      return Stream.empty();
    }
    return edition.report().contributors(result.target()).stream()
        .flatMap(one -> contributor(edition, result, one).stream());
  }

  /** Returns how the value of a contributor alone compares with a bound, if one is asked for. */
  private static Optional<TargetResult> contributor(
      Edition edition, TargetResult result, Contributor one) {
    Criterion criterion = ofItsKind(edition, result, one.agency());
    return criterion instanceof Criterion.Threshold && result.unit().isPresent()
        ? Optional.of(result.forContributor(one, criterion))
        : Optional.empty();
  }

  private static Criterion ofItsKind(Edition edition, TargetResult result, AgencyId agency) {
    LocalDate day = edition.report().asOf();
    LocalDate cut = result.due().filter(day::isAfter).orElse(day);
    return edition
        .target(result)
        .finalCriterion()
        .orElseThrow()
        .forKind(edition.judged().agencies().find(agency).orElseThrow().kindOn(cut));
  }
}
