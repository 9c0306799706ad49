package org.example.consumer

import java.io.File
import java.time.LocalDate
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import vn.cchc.verdict.Outcome
import vn.cchc.json.CchcJson
import vn.cchc.text.Language
import vn.cchc.message.Messages

class JudgeTest {
  private val of2020 = File("../../data/2020")

  @Test
  fun thePlanOf2020IsJudgedAndExplained() {
    val result = judge(of2020, LocalDate.of(2021, 1, 15)).result("bo-tri-theo-vi-tri-100")
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET)
    assertThat(Messages.of(Language.VIETNAMESE).explain(result)).startsWith("Không đạt: ")
  }

  @Test
  fun theEvaluationIsWrittenAndRead() {
    val report = judge(of2020, LocalDate.of(2021, 1, 15))
    val json = CchcJson.writeEvaluation(report).toByteArray()
    assertThat(CchcJson.readEvaluation(json, "evaluation.json").value()).contains(report)
  }
}
