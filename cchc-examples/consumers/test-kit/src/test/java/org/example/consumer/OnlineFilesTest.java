package org.example.consumer;

import static vn.cchc.testkit.CchcAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.plan.Criterion;
import vn.cchc.testkit.ConformanceCase;
import vn.cchc.testkit.ConformanceSource;
import vn.cchc.testkit.MadeUpProvince;

class OnlineFilesTest {
  @Test
  void theProvinceMissesItsTargetByThirtyFourFiles() {
    EvaluationReport report =
        MadeUpProvince.evaluate(
            MadeUpProvince.plan(
                    MadeUpProvince.target("truc-tuyen-60", Criterion.atLeast(60)).build())
                .build(),
            MadeUpProvince.files("so-noi-vu", "2026", 1000, 1700),
            MadeUpProvince.files("so-tu-phap", "2026", 166, 300));
    assertThat(report)
        .result("truc-tuyen-60")
        .isNotMet()
        .hasMargin("-17/10")
        .lacksExistingCases(34);
  }

  @ParameterizedTest
  @ConformanceSource
  void theLibraryOnThisClassPathPassesEveryCase(ConformanceCase one) {
    one.checkLibrary();
  }
}
