package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.service.store.DocumentStore;
import vn.cchc.examples.service.store.FigureStore;
import vn.cchc.examples.service.store.StoredDocuments;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.PlanId;

/** Reads what the evaluation of a kept plan needs. */
@Component
final class EvaluationInputReader {
  private final DocumentStore documents;
  private final StoredDocuments kept;
  private final FigureStore figures;

  EvaluationInputReader(DocumentStore documents, StoredDocuments kept, FigureStore figures) {
    this.documents = documents;
    this.kept = kept;
    this.figures = figures;
  }

  /**
   * Reads a plan, the agencies and the figures, all as they were kept at the moment of the read.
   *
   * @throws FailedRequestException if the plan or the agencies are not kept, or none of its
   *     revisions is in force on the day
   */
  EvaluationInput read(JdbcTemplate jdbc, PlanId id, LocalDate asOf) {
    Plan plan = inForce(kept.plans(jdbc, documents.versions(jdbc, id.value()), asOf), asOf);
    AgencyRegister agencies =
        kept.agencies(jdbc, asOf)
            .orElseThrow(() -> new FailedRequestException(Failure.NO_AGENCIES));
    return new EvaluationInput(plan, agencies, figures.fold(jdbc, id.value(), asOf));
  }

  private static Plan inForce(ImmutableList<Plan> revisions, LocalDate asOf) {
    if (revisions.isEmpty()) {
      throw new FailedRequestException(Failure.NO_SUCH_PLAN);
    }
    PlanHistory history = new PlanHistory(revisions);
    return history
        .inForce(asOf)
        .orElseThrow(
            () -> new FailedRequestException(Failure.NOT_IN_FORCE, history.notInForce(asOf)));
  }
}
