package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.PlanId;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** Brings together what is kept of a plan. */
@Component
final class Kept {
  private final PlanStore plans;
  private final FigureStore figures;
  private final TransactionOperations transactions;

  Kept(PlanStore plans, FigureStore figures, PlatformTransactionManager manager) {
    this.plans = plans;
    this.figures = figures;
    TransactionTemplate atOneMoment = new TransactionTemplate(manager);
    atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    atOneMoment.setReadOnly(true);
    this.transactions = atOneMoment;
  }

  /**
   * Returns a plan, the agencies and the figures, all as they were kept at one moment.
   *
   * @throws FailedRequestException if the plan or the agencies are not kept, or none of its
   *     revisions is in force on the day
   */
  Basis basis(PlanId id, LocalDate asOf) {
    return transactions.execute(
        status -> {
          Plan plan = inForce(id, plans.revisions(id), asOf);
          AgencyRegister agencies =
              plans
                  .agencies()
                  .map(Organisation::agencies)
                  .orElseThrow(() -> new FailedRequestException(Failure.NO_AGENCIES));
          return new Basis(plan, agencies, figures.fold(id, asOf));
        });
  }

  /** A plan without revisions is judged on any day, as on the command line. */
  private static Plan inForce(PlanId id, ImmutableList<Plan> revisions, LocalDate asOf) {
    if (revisions.isEmpty()) {
      throw new FailedRequestException(Failure.NO_SUCH_PLAN);
    }
    Optional<Plan> plan =
        revisions.size() == 1
            ? Optional.of(revisions.get(0))
            : new PlanHistory(revisions).inForce(asOf);
    return plan.orElseThrow(
        () ->
            new FailedRequestException(
                Failure.NOT_IN_FORCE,
                Problem.error(
                    ProblemCode.NOT_IN_FORCE,
                    Place.at(""),
                    id.value(),
                    asOf.toString(),
                    asOf.toString())));
  }
}
