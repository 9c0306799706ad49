package vn.cchc.json;

import java.util.Optional;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.message.Messages;

/**
 * An evaluation with the sentences that explain it, and with what changed since an earlier day if
 * it is compared with one, for a mapper to write.
 *
 * <p>A mapper with {@link CchcModule} or {@link CchcJackson3Module} writes the same document as
 * {@link CchcJson#writeEvaluation(ExplainedEvaluation)} does: in Vietnamese or in English, indented
 * if the mapper indents. It is read as an {@link EvaluationReport}, since the sentences follow from
 * the rest.
 */
public final class ExplainedEvaluation {
  private final EvaluationReport report;
  private final Optional<ReportComparison> comparison;
  private final Messages messages;

  private ExplainedEvaluation(
      EvaluationReport report, Optional<ReportComparison> comparison, Messages messages) {
    this.report = report;
    this.comparison = comparison;
    this.messages = messages;
  }

  /**
   * Returns an evaluation with its explanations.
   *
   * @param report the evaluation
   * @param messages what says the sentences, such as {@code Messages.of(VIETNAMESE)}
   * @return both together
   */
  public static ExplainedEvaluation of(EvaluationReport report, Messages messages) {
    return new ExplainedEvaluation(report, Optional.empty(), messages);
  }

  /**
   * Returns the evaluation of the later of two days with its explanations and what changed in it.
   *
   * @param comparison the evaluation, compared with that of an earlier day
   * @param messages what says the sentences
   * @return both together
   */
  public static ExplainedEvaluation of(ReportComparison comparison, Messages messages) {
    return new ExplainedEvaluation(comparison.later(), Optional.of(comparison), messages);
  }

  /** {@return the evaluation} */
  public EvaluationReport report() {
    return report;
  }

  /** {@return what it is compared with, if it is} */
  public Optional<ReportComparison> comparison() {
    return comparison;
  }

  /** {@return what says the sentences} */
  public Messages messages() {
    return messages;
  }
}
