package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Ratio;
import vn.cchc.message.Messages;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.text.Language;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

class LevelTest {
  private static final LocalDate IN_JULY = LocalDate.of(2020, 7, 20);
  private static final LocalDate IN_JANUARY = LocalDate.of(2021, 1, 15);
  private static final Selection ALL =
      Selection.of(AgencyId.of("a"), AgencyId.of("b"), AgencyId.of("c"));

  /** Of three agencies one is at the level of 60 per cent, one below it, one silent. */
  private static World halfAYear() {
    return World.ofShares()
        .with("a", "2020-H1", Ratio.of(7, 10))
        .with("b", "2020-H1", Ratio.of(5, 10));
  }

  private static Target target(String id, Scope scope) {
    return World.target(id, "i", scope).criterion(Criterion.atLeast(60)).build();
  }

  private static TargetResult result(Scope scope, LocalDate asOf) {
    return halfAYear().report(List.of(target("t", scope)), asOf).result("t");
  }

  private static Scope share(int percent) {
    return new Scope.Share(BigDecimal.valueOf(percent), ALL);
  }

  private static Scope agency(String id) {
    return Scope.agency(AgencyId.of(id));
  }

  @Test
  @Tag("V2")
  void aFigureGivesTheLevelBeforeTheDueDayOnly() {
    assertThat(result(agency("a"), IN_JULY).level()).hasValue(Level.AT_LEVEL);
    assertThat(result(agency("b"), IN_JULY).level()).hasValue(Level.BELOW);
    assertThat(result(agency("c"), IN_JULY).level()).hasValue(Level.UNDECIDED);
    assertThat(result(agency("a"), IN_JANUARY).level()).isEmpty();
  }

  @Test
  @Tag("V6")
  void oneMemberBelowDecidesTheLevelWhateverTheOthersLack() {
    TargetResult each = result(new Scope.Each(ALL), IN_JULY);
    assertThat(each.outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(each.level()).hasValue(Level.BELOW);
    assertThat(each.members())
        .extracting(member -> member.level().orElseThrow())
        .containsExactly(Level.AT_LEVEL, Level.BELOW, Level.UNDECIDED);
  }

  @Test
  @Tag("V6")
  void aShareIsBelowOnceThoseStillOpenDoNotSuffice() {
    assertThat(result(share(30), IN_JULY).level()).hasValue(Level.AT_LEVEL);
    assertThat(result(share(60), IN_JULY).level()).hasValue(Level.UNDECIDED);
    assertThat(result(share(70), IN_JULY).level()).hasValue(Level.BELOW);
  }

  @Test
  @Tag("V9")
  void aSummaryNeverCountsWhatIsNotDueAsMet() {
    List<Target> targets =
        List.of(
            target("at-level", agency("a")),
            target("below", agency("b")),
            target("undecided", agency("c")),
            Target.builder().id(TargetId.of("words")).text("lời").build());
    Summary inJuly = halfAYear().report(targets, IN_JULY).summary();
    assertThat(inJuly.due()).isEqualTo(new Summary.Due(0, 0, 0));
    assertThat(inJuly.notDue()).isEqualTo(new Summary.NotDue(1, 1, 1));
    assertThat(inJuly.notAssessed()).isEqualTo(1);
    assertThat(inJuly.due().metShare()).isEqualTo(Ratio.of(0, 0));
    assertThat(Messages.of(Language.ENGLISH).summary(inJuly))
        .isEqualTo(
            "4 targets: none due; 3 not yet due (1 at the level, 1 below it, 1"
                + " undecided); 1 in words");
    Summary inJanuary = halfAYear().report(targets, IN_JANUARY).summary();
    assertThat(inJanuary.due()).isEqualTo(new Summary.Due(1, 1, 1));
    assertThat(inJanuary.notDue().total()).isZero();
  }

  @Test
  @Tag("V9")
  void theFirstSentenceSaysBothParts() {
    Summary summary =
        new Summary(new Summary.Due(3, 2, 1), new Summary.NotDue(10, 4, 2), 8, ImmutableMap.of());
    assertThat(Messages.of(Language.VIETNAMESE).summary(summary))
        .isEqualTo(
            "30 chỉ tiêu: 6 đã đến hạn (3 đạt, 2 không đạt, 1 chưa đủ căn cứ); 16 chưa đến hạn (10"
                + " đang đạt mức yêu cầu, 4 dưới mức yêu cầu, 2 chưa đủ căn cứ); 8 mục tiêu định"
                + " tính; đạt 3/5 chỉ tiêu đã có kết luận (60%)");
  }
}
