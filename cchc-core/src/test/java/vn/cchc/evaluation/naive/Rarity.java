package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.List;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.Succession;
import vn.cchc.agency.SuccessionType;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.Observation;
import vn.cchc.period.Days;

/** What situations must hold at times, so that a comparison of evaluators is worth something. */
enum Rarity {
  /**
   * An heir that began only after its predecessor had ended, or a predecessor that ended before.
   */
  SUCCESSION_WITH_GAP {
    @Override
    boolean isIn(Situation situation) {
      return situation.register().successions().stream()
          .filter(event -> event.type() != SuccessionType.TRANSFER)
          .anyMatch(event -> leavesGap(event, situation));
    }
  },
  /** A figure of a time at which its agency was not there. */
  OUTSIDE_LIFE {
    @Override
    boolean isIn(Situation situation) {
      People people = new People(situation.register());
      return situation.observations().stream()
          .filter(one -> situation.register().find(one.agency()).isPresent())
          .anyMatch(one -> !people.existed(one.agency(), situation.days(one.period()).last()));
    }
  },
  /** An amount of nearly as many digits as there may be. */
  LONG_NUMBER {
    @Override
    boolean isIn(Situation situation) {
      return situation.observations().stream()
          .anyMatch(
              one ->
                  one.reportedValue().orElse(null) instanceof Quantity quantity
                      && quantity.amount().precision() >= 190);
    }
  },
  /** Counts of which no two can be added. */
  HUGE_COUNTS {
    @Override
    boolean isIn(Situation situation) {
      return situation.observations().stream()
          .anyMatch(
              one ->
                  one.reportedValue().orElse(null) instanceof Ratio ratio
                      && ratio.numerator() > Long.MAX_VALUE - 9);
    }
  },
  /** A cumulative figure that does not begin with the plan. */
  CUMULATIVE_FROM_LATER {
    @Override
    boolean isIn(Situation situation) {
      LocalDate first = situation.days(situation.plan().period()).first();
      return situation.observations().stream()
          .filter(one -> isCumulative(one, situation))
          .anyMatch(one -> situation.days(one.period()).first().isAfter(first));
    }
  },
  /** Two figures of one moment for one cell that differ. */
  TIED {
    @Override
    boolean isIn(Situation situation) {
      return haveTwo(situation, true);
    }
  },
  /** A figure of one source for one cell that was corrected later. */
  CORRECTED {
    @Override
    boolean isIn(Situation situation) {
      return haveTwo(situation, false);
    }
  };

  abstract boolean isIn(Situation situation);

  private static boolean leavesGap(Succession event, Situation situation) {
    LocalDate day = event.operational();
    for (AgencyId id : event.successors()) {
      Agency heir = situation.register().agencies().get(id);
      if (heir.from().filter(day::isBefore).isPresent()) {
        return true;
      }
    }
    return event.predecessors().stream()
        .map(situation.register().agencies()::get)
        .anyMatch(one -> one.until().filter(day.minusDays(1)::isAfter).isPresent());
  }

  private static boolean isCumulative(Observation figure, Situation situation) {
    return figure.subject() instanceof IndicatorId id
        && situation
            .plan()
            .indicator(id)
            .filter(one -> one.accumulation() == Accumulation.CUMULATIVE)
            .isPresent();
  }

  private static boolean haveTwo(Situation situation, boolean atOnce) {
    List<Observation> all = situation.observations();
    for (Observation one : all) {
      Days days = situation.days(one.period());
      for (Observation other : all) {
        if (one.subject().equals(other.subject())
            && one.agency().equals(other.agency())
            && days.equals(situation.days(other.period()))
            && one.kind() == other.kind()
            && !one.reportedValue().equals(other.reportedValue())
            && (atOnce
                ? one.recordedAt().equals(other.recordedAt())
                : one.source().equals(other.source())
                    && one.recordedAt().isBefore(other.recordedAt()))) {
          return true;
        }
      }
    }
    return false;
  }
}
