package vn.cchc.scorecard.scoring;

import static vn.cchc.scorecard.scoring.Card.leaf;
import static vn.cchc.scorecard.scoring.Card.number;
import static vn.cchc.scorecard.scoring.Card.ofEveryArea;
import static vn.cchc.scorecard.scoring.Card.plain;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.AdjustmentId;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreNode.WhenNotApplicable;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;

/** The eight areas of circular 27/2016/TT-BTNMT, articles 4 to 11, each given as a whole. */
final class CoastalSet {
  static final List<String> AREAS = List.of("a", "b", "c", "d", "đ", "e", "g", "h");
  private static final List<String> MAX = List.of("8", "8", "12", "12", "30", "12", "8", "10");

  private CoastalSet() {}

  static Scorecard set(boolean isBonusBefore) {
    return set(isBonusBefore, WhenNotApplicable.EXCLUDED);
  }

  static Scorecard set(boolean isBonusBefore, WhenNotApplicable policy) {
    Scorecard.Builder set = Card.empty(BigDecimal.valueOf(100));
    for (int i = 0; i < AREAS.size(); i++) {
      set.addNodes(
          leaf(AREAS.get(i), MAX.get(i), Card.GIVEN, node -> node.whenNotApplicable(policy)));
    }
    return set.bonusAtMost(number("5"))
        .addAdjustments(
            new Adjustment(
                AdjustmentId.of("thuong"),
                "Điểm thưởng",
                new Adjustment.Bonus(BigDecimal.ONE, Optional.empty()),
                isBonusBefore,
                ScoringRound.SELF),
            Adjustment.of(
                AdjustmentId.of("liet"),
                "Để xảy ra ô nhiễm nghiêm trọng",
                new Adjustment.KnockOut(NodeCode.of("đ"))))
        .classes(
            new ClassScheme(
                ImmutableList.of(
                    ofEveryArea("Tốt", ">=85", 70),
                    ofEveryArea("Khá", ">=70 <85", 60),
                    ofEveryArea("Trung bình", ">=50 <70", 50),
                    plain("Kém", "<50"))))
        .build();
  }

  /** Two areas that are not within the body's remit, the others scored by hand. */
  static Card with(Scorecard set) {
    return Card.of(set)
        .points("a", "a", "8")
        .points("a", "b", "7")
        .notApplicable("a", "c")
        .notApplicable("a", "d")
        .points("a", "đ", "24")
        .points("a", "e", "10")
        .points("a", "g", "6")
        .points("a", "h", "9");
  }
}
