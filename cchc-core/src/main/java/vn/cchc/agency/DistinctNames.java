package vn.cchc.agency;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Names that distinguish agencies of which several have one name. */
final class DistinctNames {
  private final AgencyRegister register;

  /** By each name that an agency ever had the agencies that ever had it. */
  private final ImmutableSetMultimap<String, AgencyId> bearers;

  DistinctNames(AgencyRegister register) {
    this.register = register;
    ImmutableSetMultimap.Builder<String, AgencyId> all = ImmutableSetMultimap.builder();
    for (Agency agency : register.agencies().values()) {
      names(agency).forEach(name -> all.put(name, agency.id()));
    }
    this.bearers = all.build();
  }

  private static Stream<String> names(Agency agency) {
    return Stream.concat(
        Stream.of(agency.name()),
        agency.history().stream().flatMap(state -> state.name().stream()));
  }

  String nameOn(Agency agency, LocalDate day) {
    String name = agency.nameOn(day);
    ImmutableList<Agency> namesakes = namesakes(agency, name, day);
    if (namesakes.isEmpty() || !register.existed(agency.id(), day)) {
      return name;
    }
    String distinction =
        parentName(agency, day)
            .filter(parent -> namesakes.stream().noneMatch(one -> isUnder(parent, one, day)))
            .orElseGet(agency.id()::value);
    return name + " (" + distinction + ")";
  }

  private ImmutableList<Agency> namesakes(Agency agency, String name, LocalDate day) {
    return bearers.get(name).stream()
        .filter(id -> !id.equals(agency.id()))
        .flatMap(id -> register.find(id).stream())
        .filter(other -> register.existed(other.id(), day) && other.nameOn(day).equals(name))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean isUnder(String parent, Agency agency, LocalDate day) {
    return parentName(agency, day).filter(parent::equals).isPresent();
  }

  private Optional<String> parentName(Agency agency, LocalDate day) {
    return register
        .parentOn(agency.id(), day)
        .flatMap(register::find)
        .map(parent -> parent.nameOn(day));
  }
}
