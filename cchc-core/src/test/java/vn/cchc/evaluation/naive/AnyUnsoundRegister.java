package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyLevel;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.DeclaredKind;
import vn.cchc.agency.FormerState;
import vn.cchc.agency.Succession;
import vn.cchc.agency.SuccessionType;

/** Agencies, events and kinds of which a few may keep them from forming a register. */
record AnyUnsoundRegister(
    List<Agency> agencies, List<Succession> events, List<DeclaredKind> kinds) {
  static AnyUnsoundRegister draw(Draw draw) {
    AgencyRegister sound = AnyRegister.draw(draw);
    AnyUnsoundRegister spoilt =
        new AnyUnsoundRegister(
            new ArrayList<>(sound.agencies().values()),
            new ArrayList<>(sound.successions()),
            new ArrayList<>(sound.kinds().values()));
    if (draw.oneIn(6)) {
      spoilt.addChain(30 + draw.upTo(5));
    }
    for (int i = draw.upTo(2); i > 0; i--) {
      spoilt.spoil(draw);
    }
    return spoilt;
  }

  /** Adds agencies each of which is under the one before. */
  private void addChain(int length) {
    for (int i = 0; i <= length; i++) {
      Agency.Builder link =
          Agency.builder()
              .id(AgencyId.of("link" + i))
              .name("Đơn vị " + i)
              .kind(AgencyKind.DIVISION);
      if (i > 0) {
        link.parent("link" + (i - 1));
      }
      agencies.add(link.build());
    }
  }

  private void spoil(Draw draw) {
    int number = draw.upTo(agencies.size() - 1);
    Agency old = agencies.get(number);
    AgencyId other =
        draw.oneIn(2) ? AgencyId.of("stranger" + draw.upTo(1)) : draw.of(agencies).id();
    switch (draw.upTo(6)) {
      case 0 -> {
        if (!other.equals(old.id())) {
          agencies.set(number, old.toBuilder().parent(other).build());
        }
      }
      case 1 -> agencies.set(number, old.toBuilder().locatedIn(other).build());
      case 2 ->
          agencies.set(
              number,
              old.toBuilder()
                  .history(
                      List.of(
                          FormerState.builder()
                              .until(LocalDate.of(2020, 5, 31))
                              .parent(other)
                              .build()))
                  .build());
      case 3 -> agencies.add(draw.upTo(agencies.size()), old);
      case 4 ->
          agencies.set(number, old.toBuilder().kind(AgencyKind.of("kind" + draw.upTo(1))).build());
      case 5 -> {
        if (draw.oneIn(3)) {
          kinds.clear();
        } else {
          String again = draw.of("kind0", "ministry", AnyRegister.DECLARED.kind().id());
          kinds.add(new DeclaredKind(AgencyKind.of(again), "Một loại", AgencyLevel.UNIT));
        }
      }
      default ->
          events.add(
              Succession.builder()
                  .type(SuccessionType.SPLIT)
                  .addPredecessors(draw.oneIn(2) ? old.id() : AgencyId.of("stranger0"))
                  .addSuccessors(AgencyId.of("stranger1"), draw.of(agencies).id())
                  .operational(LocalDate.of(2020, 7, 1))
                  .build());
    }
  }
}
