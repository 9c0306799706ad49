package vn.cchc.json;

import static java.util.Objects.requireNonNull;

import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.message.Messages;

/**
 * An evaluation with the sentences that explain it, for a mapper to write.
 *
 * <p>A mapper with {@link CchcModule} or {@link CchcJackson3Module} writes the same document as
 * {@link CchcJson#writeEvaluation(ExplainedEvaluation)} does: in Vietnamese or in English, indented
 * if the mapper indents. It is read as an {@link EvaluationReport}, since the sentences follow from
 * the rest.
 */
public final class ExplainedEvaluation {
  private final EvaluationReport report;
  private final Messages messages;

  private ExplainedEvaluation(EvaluationReport report, Messages messages) {
    this.report = requireNonNull(report, "report");
    this.messages = requireNonNull(messages, "messages");
  }

  /**
   * Returns an evaluation with its explanations.
   *
   * @param report the evaluation
   * @param messages what says the sentences, such as {@code Messages.of(VIETNAMESE)}
   * @return both together
   */
  public static ExplainedEvaluation of(EvaluationReport report, Messages messages) {
    return new ExplainedEvaluation(report, messages);
  }

  /** {@return the evaluation} */
  public EvaluationReport report() {
    return report;
  }

  /** {@return what says the sentences} */
  public Messages messages() {
    return messages;
  }
}
