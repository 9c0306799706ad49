package vn.cchc.verdict.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.verdict.Coverage;

class CoverageCombinationTest {
  private static final AgencyId B = AgencyId.of("b");
  private static final AgencyId C = AgencyId.of("c");

  @Test
  @Tag("T9")
  void whoIsSilentInOnePeriodAloneHasReportedInPart() {
    Coverage first = new Coverage(1, 3, ImmutableList.of(B, C), ImmutableList.of());
    Coverage second = new Coverage(2, 3, ImmutableList.of(C), ImmutableList.of());

    assertThat(new CoverageCombination(List.of(first, second)).ofPeriods())
        .isEqualTo(new Coverage(2, 3, ImmutableList.of(C), ImmutableList.of(B)));
  }
}
