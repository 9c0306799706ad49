package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.ranking.RankedAgency;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.made.ImmutableRankedAgency;
import vn.cchc.text.Language;

/** The cells of a table of places, which say what the lines of a ranking do. */
class RankingTextTest {
  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
  private static final Messages MESSAGES = Messages.of(Language.ENGLISH);

  private final RankedAgency first =
      agency("a").rank(Rank.of(1, 2)).value(Ratio.of(20_001, 40_000)).build();
  private final RankedAgency second = agency("b").rank(Rank.of(2, 2)).value(Ratio.of(1, 2)).build();
  private final RankedAgency partial =
      agency("c")
          .unranked(RankedAgency.NoPlace.PARTIAL)
          .isPartial(true)
          .value(Ratio.of(1, 3))
          .build();
  private final RankedAgency silent = agency("d").unranked(RankedAgency.NoPlace.NO_DATA).build();
  private final Ranking ranking =
      new Ranking(
          Ranking.Better.HIGHER,
          Unit.PERCENT,
          DAY,
          ImmutableList.of(first, second, partial, silent));

  private static ImmutableRankedAgency.Builder agency(String id) {
    return ImmutableRankedAgency.builder().agency(AgencyId.of(id));
  }

  @Test
  void aValueHasAsManyDecimalsAsItsPlaceNeeds() {
    assertThat(MESSAGES.rankedValue(ranking, first)).hasValue("50.003% (20,001/40,000)");
    assertThat(MESSAGES.rankedValue(ranking, partial)).hasValue("33.33% (1/3)");
    assertThat(MESSAGES.rankedValue(ranking, silent)).isEmpty();
  }

  @Test
  void whoHasNoPlaceHasAReason() {
    assertThat(MESSAGES.whyUnranked(ranking, first)).isEmpty();
    assertThat(MESSAGES.whyUnranked(ranking, partial)).hasValue("incomplete figures");
    assertThat(MESSAGES.whyUnranked(ranking, silent)).hasValue("no data");
  }

  @Test
  void anAgencyHasItsNameWhereTheRegisterIsKnown() {
    AgencyRegister register =
        AgencyRegister.of(List.of(Agency.of("a", "Sở Y tế", AgencyKind.DEPARTMENT)));

    assertThat(MESSAGES.agency(AgencyId.of("a"))).isEqualTo("a");
    Messages naming = MESSAGES.naming(register, DAY);
    assertThat(naming.agency(AgencyId.of("a"))).isEqualTo("Sở Y tế");
    assertThat(naming.agency(AgencyId.of("b"))).isEqualTo("b");
    assertThat(naming.places(ranking))
        .first()
        .isEqualTo("Rank 1 of 2: Sở Y tế, 50.003% (20,001/40,000)");
  }
}
