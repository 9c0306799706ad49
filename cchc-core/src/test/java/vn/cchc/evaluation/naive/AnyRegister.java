package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyLevel;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.DeclaredKind;
import vn.cchc.agency.FormerState;
import vn.cchc.agency.Succession;

/** Registers of a province and a few agencies below it, on three levels, that change in 2020. */
final class AnyRegister {
  private static final List<LocalDate> TURNS =
      List.of(
          LocalDate.of(2019, 12, 14),
          LocalDate.of(2020, 3, 14),
          LocalDate.of(2020, 3, 31),
          LocalDate.of(2020, 6, 30),
          LocalDate.of(2020, 9, 30),
          LocalDate.of(2020, 11, 15),
          LocalDate.of(2020, 12, 31));
  static final DeclaredKind DECLARED =
      new DeclaredKind(AgencyKind.of("specialUnit"), "Special unit", AgencyLevel.COMMUNE);
  static final List<AgencyKind> KINDS =
      List.of(
          AgencyKind.DEPARTMENT,
          AgencyKind.DISTRICT_COMMITTEE,
          AgencyKind.DIVISION,
          DECLARED.kind());

  private AnyRegister() {}

  static AgencyRegister draw(Draw draw) {
    List<Agency> agencies = new ArrayList<>();
    List<Integer> levels = new ArrayList<>();
    int last = draw.oneIn(6) ? draw.upTo(2) : 2 + draw.upTo(4);
    List<Succession> events = last < 2 || draw.oneIn(2) ? List.of() : AnyEvents.draw(draw, last);
    for (int i = 0; i <= last; i++) {
      List<Integer> above = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        if (levels.get(j) < 3) {
          above.add(j);
        }
      }
      Agency.Builder agency = Agency.builder().id(id(i)).name("Agency " + i);
      int parent = i == 0 ? -1 : draw.oneIn(2) ? 0 : draw.of(above);
      levels.add(parent < 0 ? 1 : levels.get(parent) + 1);
      agency.kind(i == 0 && !draw.oneIn(8) ? AgencyKind.PROVINCIAL_COMMITTEE : kind(draw));
      if (parent >= 0 && !draw.oneIn(12)) {
        agency.parent(id(parent));
      }
      int often = i == 0 ? 30 : 7;
      Optional<LocalDate> began = AnyEvents.beginning(events, id(i)).filter(day -> !draw.oneIn(3));
      if (began.isPresent()) {
        agency.from(draw.oneIn(6) ? began.get().plusDays(draw.of(-30, 15, 31)) : began.get());
      } else if (draw.oneIn(often)) {
        agency.from(draw.of(TURNS).plusDays(1));
      } else if (draw.oneIn(often)) {
        agency.until(draw.of(TURNS));
      }
      if (i > 0 && draw.oneIn(4)) {
        agency.addAllHistory(history(draw, above));
      }
      agencies.add(agency.build());
    }
    return AgencyRegister.of(agencies, events, List.of(DECLARED));
  }

  private static AgencyKind kind(Draw draw) {
    return draw.oneIn(8) ? DECLARED.kind() : draw.of(KINDS.subList(0, 3));
  }

  private static List<FormerState> history(Draw draw, List<Integer> above) {
    List<FormerState> history = new ArrayList<>();
    for (LocalDate turn : TURNS) {
      if (draw.oneIn(4)) {
        FormerState.Builder state = FormerState.builder().until(turn);
        if (draw.oneIn(2)) {
          state.kind(kind(draw));
        }
        if (draw.oneIn(2)) {
          state.parent(id(draw.of(above)));
        }
        history.add(state.build());
      }
    }
    return history;
  }

  static AgencyId id(int number) {
    return AgencyId.of("a" + number);
  }
}
