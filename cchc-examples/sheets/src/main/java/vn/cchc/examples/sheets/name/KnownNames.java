package vn.cchc.examples.sheets.name;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.plan.Plan;

/** Finds the agencies and indicators that a sheet names. An id is matched to the letter. */
public final class KnownNames {
  private final AgencyNames agencies;
  private final Optional<Plan> plan;
  private final SetMultimap<String, IndicatorId> indicators = HashMultimap.create();
  private final Map<String, CellResult<IndicatorId>> known = new HashMap<>();

  public KnownNames(
      AgencyRegister register, Optional<Plan> plan, ImmutableMap<String, String> aliases) {
    this.agencies = new AgencyNames(register, aliases);
    this.plan = plan;
    plan.ifPresent(
        known ->
            known.indicators().forEach(one -> indicators.put(Labels.key(one.name()), one.id())));
  }

  /**
   * Finds an agency.
   *
   * @param text its id, code, name or an abbreviation of the name
   * @param day the last day of the period
   */
  public CellResult<AgencyId> agency(String text, LocalDate day) {
    return agencies.find(text, day);
  }

  /** Finds an indicator by its id or, where there is a plan, by its name. */
  public CellResult<IndicatorId> indicator(String text) {
    @Nullable CellResult<IndicatorId> found = known.get(text);
    if (found == null) {
      found = seek(text);
      known.put(text, found);
    }
    return found;
  }

  private CellResult<IndicatorId> seek(String text) {
    try {
      IndicatorId id = IndicatorId.of(Labels.tidy(text));
      if (plan.isEmpty() || find(id).isPresent()) {
        return CellResult.of(id);
      }
    } catch (IllegalArgumentException e) {
      // No id; it may be a name.
    }
    var named = indicators.get(Labels.key(text));
    return named.size() == 1
        ? CellResult.of(named.iterator().next())
        : CellResult.refused(RefusalCode.UNKNOWN_INDICATOR, "", Labels.quoted(text));
  }

  /** Returns an indicator of the plan. */
  public Optional<Indicator> find(IndicatorId id) {
    return plan.stream()
        .flatMap(known -> known.indicators().stream())
        .filter(one -> one.id().equals(id))
        .findFirst();
  }
}
