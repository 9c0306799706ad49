package vn.cchc.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.report.export.RankingSheet;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.message.Messages;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Selection;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.RankingReport;
import vn.cchc.text.Language;

class RankingSheetTest {
  private static final IndicatorId SHARE = IndicatorId.of("ty-le-khac");
  private static final ImmutableMap<String, AgencyKind> BLOCKS =
      ImmutableMap.of("Sở", AgencyKind.DEPARTMENT, "Xã", AgencyKind.COMMUNE_COMMITTEE);

  private static RankingSheet sheet(Language language) throws IOException {
    Plan plan = Data.OF_EVERYTHING.plan();
    AgencyRegister agencies = Data.OF_EVERYTHING.agencies();
    ImmutableMap.Builder<String, Ranking> blocks = ImmutableMap.builder();
    for (Map.Entry<String, AgencyKind> block : BLOCKS.entrySet()) {
      blocks.put(
          block.getKey(),
          Ranking.of(
              plan,
              agencies,
              Data.OF_EVERYTHING.figures(),
              SHARE,
              ReportingPeriod.ofYear(2020),
              Selection.ofKinds(block.getValue()),
              Ranking.Better.HIGHER));
    }
    LocalDate asOf = LocalDate.of(2021, 1, 15);
    RankingReport report =
        new RankingReport(plan.id(), asOf, SHARE, Ranking.Better.HIGHER, blocks.buildOrThrow());
    return new RankingSheet(report, Messages.of(language).naming(agencies, asOf), language);
  }

  @Test
  void eachAgencyHasARowWithItsPlaceOrWhyItHasNone() throws IOException {
    assertThat(sheet(Language.ENGLISH).csv())
        .isEqualTo(
            """
            \ufeffBlock,Compared as of,Rank,Agencies ranked,Id,Agency,Value,Numerator,Denominator,Incomplete,provisional,Why not ranked
            Sở,2020-12-31,1,2,so-a,Sở <script>alert('A')</script>,"99.995% (19,999/20,000)",19999,20000,no,no,
            Sở,2020-12-31,2,2,so-c,SởRấtDàiKhôngCóDấuCáchRấtDàiKhôngCóDấuCáchRấtDàiKhôngCóDấuCáchRấtDàiKhôngCóDấuCách,33.33% (1/3),1,3,no,no,
            Sở,2020-12-31,,,so-b,"'=HYPERLINK(""#"") Sở B & con",70.71% (99/140),99,140,yes,no,incomplete figures
            Xã,2020-12-31,,,xa-d,UBND xã 'D' </style><img src=x>,,,,no,no,"conflicting figures – figures for one period differ: UBND xã 'D' </style><img src=x>, 2020: 50.00% (50/100) (source A), UBND xã 'D' </style><img src=x>, 2020: 51.00% (51/100) (source B)"
            Xã,2020-12-31,,,xa-e,UBND xã E,,,,no,no,"invalid figures – a share lies outside 0–100%: UBND xã E, 2020: 101.00% (101/100)"
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void theWorkbookHasTheSameRows() throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(sheet(Language.VIETNAMESE).xlsx()))) {
      assertThat(workbook.getFirstSheet().getName()).isEqualTo("Xếp hạng");
      assertThat(workbook.getFirstSheet().read()).hasSize(1 + 5);
    }
  }
}
