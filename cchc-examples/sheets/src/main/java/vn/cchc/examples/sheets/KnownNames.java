package vn.cchc.examples.sheets;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.plan.Plan;

/**
 * Finds the agencies and indicators that a sheet names. An id is matched to the letter. A name is
 * matched in NFC, with any white space for any other, without regard to upper and lower case; an
 * agency by the name that it bears on the last day of the period.
 */
final class KnownNames {
  private final AgencyRegister register;
  private final Optional<Plan> plan;
  private final SetMultimap<String, Agency> everNamed = HashMultimap.create();
  private final SetMultimap<String, IndicatorId> indicators = HashMultimap.create();

  KnownNames(AgencyRegister register, Optional<Plan> plan) {
    this.register = register;
    this.plan = plan;
    for (Agency agency : register.agencies().values()) {
      everNamed.put(Labels.folded(agency.name()), agency);
      agency
          .history()
          .forEach(state -> state.name().ifPresent(n -> everNamed.put(Labels.folded(n), agency)));
    }
    plan.ifPresent(
        known ->
            known.indicators().forEach(one -> indicators.put(Labels.folded(one.name()), one.id())));
  }

  /**
   * Finds an agency.
   *
   * @param text its id or name
   * @param day the last day of the period
   */
  Finding<AgencyId> agency(String text, LocalDate day) {
    @Nullable AgencyId id = idOf(text);
    if (id != null && register.find(id).isPresent()) {
      return Finding.of(id);
    }
    String folded = Labels.folded(text);
    ImmutableSet<AgencyId> fit =
        everNamed.get(folded).stream()
            .filter(agency -> Labels.folded(agency.nameOn(day)).equals(folded))
            .map(Agency::id)
            .collect(ImmutableSet.toImmutableSet());
    ImmutableSet<AgencyId> existing =
        fit.stream()
            .filter(one -> register.existed(one, day))
            .collect(ImmutableSet.toImmutableSet());
    ImmutableSet<AgencyId> best = existing.isEmpty() ? fit : existing;
    if (best.size() == 1) {
      return Finding.of(best.iterator().next());
    }
    return best.isEmpty()
        ? Finding.refused(RefusalCode.UNKNOWN_AGENCY, "", quoted(text))
        : Finding.refused(
            RefusalCode.AGENCY_UNCLEAR,
            new TreeSet<>(best).stream().map(AgencyId::value).collect(Collectors.joining(", ")),
            quoted(text));
  }

  private static @Nullable AgencyId idOf(String text) {
    try {
      return AgencyId.of(Labels.tidy(text));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Finds an indicator by its id or, where there is a plan, by its name. */
  Finding<IndicatorId> indicator(String text) {
    try {
      IndicatorId id = IndicatorId.of(Labels.tidy(text));
      if (plan.isEmpty() || isKnown(id)) {
        return Finding.of(id);
      }
    } catch (IllegalArgumentException e) {
      // No id; it may be a name.
    }
    var named = indicators.get(Labels.folded(text));
    return named.size() == 1
        ? Finding.of(named.iterator().next())
        : Finding.refused(RefusalCode.UNKNOWN_INDICATOR, "", quoted(text));
  }

  private boolean isKnown(IndicatorId id) {
    return plan.orElseThrow().indicators().stream().map(Indicator::id).anyMatch(id::equals);
  }

  static String quoted(String text) {
    return "“" + Labels.shown(text) + "”";
  }
}
