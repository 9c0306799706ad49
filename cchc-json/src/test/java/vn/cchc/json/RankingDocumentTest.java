package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.plan.PlanId;
import vn.cchc.ranking.RankedAgency;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.RankingReport;
import vn.cchc.ranking.made.ImmutableRankedAgency;

@Tag("V8")
class RankingDocumentTest {
  private static ImmutableRankedAgency.Builder agency(String id) {
    return ImmutableRankedAgency.builder().agency(AgencyId.of(id));
  }

  @Test
  void aRankingIsWrittenAsTheGoldenDocument() {
    Ranking ranking =
        new Ranking(
            Ranking.Better.HIGHER,
            Unit.PERCENT,
            LocalDate.of(2020, 12, 31),
            ImmutableList.of(
                agency("so-noi-vu").value(Ratio.of(1188, 1200)).rank(Rank.of(1, 2)).build(),
                agency("so-tai-chinh")
                    .value(Ratio.of(1176, 1200))
                    .rank(Rank.of(2, 2))
                    .isProvisional(true)
                    .build(),
                agency("so-y-te")
                    .value(Ratio.of(1, 1))
                    .isPartial(true)
                    .unranked(RankedAgency.NoPlace.PARTIAL)
                    .build(),
                agency("so-xay-dung")
                    .value(Ratio.of(0, 0))
                    .unranked(RankedAgency.NoPlace.NOTHING_AROSE)
                    .build(),
                agency("thanh-tra").unranked(RankedAgency.NoPlace.NO_DATA).build()));
    RankingReport report =
        new RankingReport(
            PlanId.of("cchc-2020"),
            LocalDate.of(2021, 1, 15),
            IndicatorId.of("ho-so-muc-3"),
            Ranking.Better.HIGHER,
            ImmutableMap.of("Sở", ranking));
    assertThat(CchcJson.writeRanking(report))
        .isEqualTo(new String(Golden.read("ranking.json"), UTF_8));
  }
}
