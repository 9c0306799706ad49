package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.Succession;
import vn.cchc.agency.SuccessionType;

/** Events of 2020 by which agencies follow agencies, one after another and also against reason. */
final class AnyEvents {
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2020, 4, 1),
          LocalDate.of(2020, 7, 1),
          LocalDate.of(2020, 7, 1),
          LocalDate.of(2020, 10, 1),
          LocalDate.of(2020, 11, 16));

  private AnyEvents() {}

  /** Draws events among the agencies from 1 to the last one, seldom of the province itself. */
  static List<Succession> draw(Draw draw, int last) {
    List<Succession> events = new ArrayList<>();
    for (int i = draw.upTo(2); i >= 0; i--) {
      List<AgencyId> some = new ArrayList<>();
      for (int number = draw.oneIn(6) ? 0 : 1; number <= last; number++) {
        some.add(draw.upTo(some.size()), AnyRegister.id(number));
      }
      events.add(event(draw, some).operational(draw.of(DAYS)).build());
    }
    return events;
  }

  private static Succession.Builder event(Draw draw, List<AgencyId> some) {
    Succession.Builder event = Succession.builder();
    AgencyId first = some.get(0);
    AgencyId second = some.get(1);
    AgencyId other = some.get(some.size() - 1);
    switch (draw.upTo(9)) {
      case 0, 1:
        return event
            .type(draw.of(SuccessionType.RENAME, SuccessionType.CONVERT))
            .addPredecessors(first)
            .addSuccessors(second);
      case 2, 3, 4:
        event.type(SuccessionType.MERGE).addPredecessors(first).addSuccessors(other);
        if (draw.oneIn(2) && !second.equals(other)) {
          event.addPredecessors(second);
        }
        return draw.oneIn(3) ? event.addPredecessors(other) : event;
      case 5, 6, 7:
        event.type(SuccessionType.SPLIT).addPredecessors(first).addSuccessors(second);
        if (!other.equals(second)) {
          event.addSuccessors(other);
        }
        return draw.oneIn(4) ? event.addSuccessors(first) : event;
      case 8:
        return event.type(SuccessionType.DISSOLVE).addPredecessors(first);
      default:
        return event.type(SuccessionType.TRANSFER).addPredecessors(first).addSuccessors(second);
    }
  }

  /** Returns the day on which the first event brings an agency forth, if any does. */
  static Optional<LocalDate> beginning(List<Succession> events, AgencyId id) {
    return events.stream()
        .filter(event -> event.successors().contains(id) && !event.predecessors().contains(id))
        .map(Succession::operational)
        .min(LocalDate::compareTo);
  }
}
