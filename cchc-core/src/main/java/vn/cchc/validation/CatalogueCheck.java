package vn.cchc.validation;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.agency.AgencyId;
import vn.cchc.organisation.DatedEntry;
import vn.cchc.organisation.ItemId;
import vn.cchc.organisation.NamedItem;
import vn.cchc.organisation.UnitProfile;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** The catalogues of functions and fields, and the references to them. */
final class CatalogueCheck {
  private final OrganisationOnDay state;

  CatalogueCheck(OrganisationOnDay state) {
    this.state = state;
  }

  void check(List<Problem> inPlan, List<Problem> inAgencies) {
    checkCatalogue(state.organisation.functions(), "/functions/", inAgencies);
    checkCatalogue(state.organisation.fields(), "/fields/", inAgencies);
    if (state.organisation.isRecorded()) {
      checkReferences(inPlan, inAgencies);
    }
  }

  private static void checkCatalogue(
      List<NamedItem> catalogue, String pointer, List<Problem> problems) {
    Set<ItemId> seen = new HashSet<>();
    for (int i = 0; i < catalogue.size(); i++) {
      ItemId id = catalogue.get(i).id();
      if (!seen.add(id)) {
        problems.add(
            Problem.error(
                ProblemCode.DUPLICATE_ID,
                Place.at(pointer + i + "/id"),
                id.value(),
                "",
                id.value()));
      }
    }
  }

  private static ImmutableSet<ItemId> ids(List<NamedItem> catalogue) {
    return catalogue.stream().map(NamedItem::id).collect(ImmutableSet.toImmutableSet());
  }

  private void checkReferences(List<Problem> inPlan, List<Problem> inAgencies) {
    ImmutableSet<ItemId> functions = ids(state.organisation.functions());
    ImmutableSet<ItemId> fields = ids(state.organisation.fields());
    int i = 0;
    for (AgencyId agency : state.register.agencies().keySet()) {
      UnitProfile profile = state.organisation.profile(agency);
      String pointer = "/agencies/" + i++;
      checkKnown(functions, profile.leads(), pointer + "/leads/", inAgencies);
      checkKnown(functions, profile.performs(), pointer + "/performs/", inAgencies);
      for (int j = 0; j < profile.fields().size(); j++) {
        ItemId field = profile.fields().get(j).value();
        if (!fields.contains(field)) {
          String place = pointer + "/fields/" + j + "/field";
          inAgencies.add(unknown(ProblemCode.UNKNOWN_FIELD, place, field));
        }
      }
    }
    state.forEachTask(
        (task, pointer) -> {
          int k = 0;
          for (ItemId function : task.functions()) {
            String place = pointer + "/functions/" + k++;
            if (!functions.contains(function)) {
              inPlan.add(unknown(ProblemCode.UNKNOWN_FUNCTION, place, function));
            }
          }
        });
  }

  private static void checkKnown(
      Set<ItemId> known, List<DatedEntry<ItemId>> items, String pointer, List<Problem> problems) {
    for (int i = 0; i < items.size(); i++) {
      ItemId function = items.get(i).value();
      if (!known.contains(function)) {
        String place = pointer + i + "/function";
        problems.add(unknown(ProblemCode.UNKNOWN_FUNCTION, place, function));
      }
    }
  }

  private static Problem unknown(ProblemCode code, String pointer, ItemId id) {
    return Problem.error(code, Place.at(pointer), id.value(), "", id.value());
  }
}
