package vn.cchc.validation;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.agency.AgencyId;
import vn.cchc.organisation.DatedEntry;
import vn.cchc.organisation.FieldId;
import vn.cchc.organisation.FunctionId;
import vn.cchc.organisation.NamedItem;
import vn.cchc.organisation.UnitProfile;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.ProblemCode;

/** The catalogues of functions and fields, and the references to them. */
final class CatalogueCheck {
  private final OrganisationOnDay state;

  CatalogueCheck(OrganisationOnDay state) {
    this.state = state;
  }

  void check(ProblemListBuilder inPlan, ProblemListBuilder inAgencies) {
    checkCatalogue(state.organisation.functions(), AttributePath.of("functions"), inAgencies);
    checkCatalogue(state.organisation.fields(), AttributePath.of("fields"), inAgencies);
    if (state.organisation.isRecorded()) {
      checkReferences(inPlan, inAgencies);
    }
  }

  private static void checkCatalogue(
      List<? extends NamedItem<?>> catalogue, AttributePath path, ProblemListBuilder problems) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < catalogue.size(); i++) {
      Object id = catalogue.get(i).id();
      if (!seen.add(id)) {
        problems.error(
            ProblemCode.DUPLICATE_ID, path.to(i).to("id"), id.toString(), "", id.toString());
      }
    }
  }

  private static <I> ImmutableSet<I> ids(List<NamedItem<I>> catalogue) {
    return catalogue.stream().map(NamedItem::id).collect(ImmutableSet.toImmutableSet());
  }

  private void checkReferences(ProblemListBuilder inPlan, ProblemListBuilder inAgencies) {
    ImmutableSet<FunctionId> functions = ids(state.organisation.functions());
    ImmutableSet<FieldId> fields = ids(state.organisation.fields());
    int i = 0;
    for (AgencyId agency : state.register.agencies().keySet()) {
      UnitProfile profile = state.organisation.profile(agency);
      AttributePath path = AttributePath.of("agencies", i++);
      checkKnown(functions, profile.leads(), path.to("leads"), inAgencies);
      checkKnown(functions, profile.performs(), path.to("performs"), inAgencies);
      for (int j = 0; j < profile.fields().size(); j++) {
        FieldId field = profile.fields().get(j).value();
        if (!fields.contains(field)) {
          AttributePath place = path.to("fields", j).to("field");
          inAgencies.unknown(ProblemCode.UNKNOWN_FIELD, place, field.value());
        }
      }
    }
    state.forEachTask(
        (task, path) -> {
          int k = 0;
          for (FunctionId function : task.functions()) {
            AttributePath place = path.to("functions", k++);
            if (!functions.contains(function)) {
              inPlan.unknown(ProblemCode.UNKNOWN_FUNCTION, place, function.value());
            }
          }
        });
  }

  private static void checkKnown(
      Set<FunctionId> known,
      List<DatedEntry<FunctionId>> items,
      AttributePath path,
      ProblemListBuilder problems) {
    for (int i = 0; i < items.size(); i++) {
      FunctionId function = items.get(i).value();
      if (!known.contains(function)) {
        AttributePath place = path.to(i).to("function");
        problems.unknown(ProblemCode.UNKNOWN_FUNCTION, place, function.value());
      }
    }
  }
}
