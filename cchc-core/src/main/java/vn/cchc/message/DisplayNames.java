package vn.cchc.message;

import java.util.function.Function;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Subject;
import vn.cchc.plan.Plan;

/** How agencies and indicators are called: by their ids, or by the names that are known. */
record DisplayNames(Function<AgencyId, String> agencies, Function<IndicatorId, String> indicators) {
  static final DisplayNames IDS = new DisplayNames(AgencyId::value, IndicatorId::value);

  DisplayNames with(AgencyRegister register) {
    return new DisplayNames(
        id -> register.find(id).map(Agency::name).orElseGet(id::value), indicators);
  }

  DisplayNames with(Plan plan) {
    return new DisplayNames(
        agencies, id -> plan.indicator(id).map(Indicator::name).orElseGet(id::value));
  }

  String name(AgencyId agency) {
    return agencies.apply(agency);
  }

  String name(Subject subject) {
    return subject instanceof IndicatorId indicator ? indicators.apply(indicator) : subject.value();
  }
}
