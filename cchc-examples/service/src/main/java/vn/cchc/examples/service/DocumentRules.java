package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.service.store.DocumentStore;
import vn.cchc.examples.service.store.DocumentVersion;
import vn.cchc.examples.service.store.StoredDocuments;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.indicator.Indicator;
import vn.cchc.json.ReadResult;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;

/** What must hold between the kept documents; to be checked within the write that changes them. */
@Component
final class DocumentRules {
  private final DocumentStore documents;
  private final StoredDocuments kept;

  DocumentRules(DocumentStore documents, StoredDocuments kept) {
    this.documents = documents;
    this.kept = kept;
  }

  /**
   * Checks that every kept plan can be evaluated with the kept agencies.
   *
   * @throws FailedRequestException if not, with the ids of the plans and what is wrong with each
   */
  void requireThatPlansCanBeEvaluated(JdbcTemplate jdbc) {
    LocalDate today = documents.today();
    Optional<AgencyRegister> agencies = kept.agencies(jdbc, today);
    if (agencies.isEmpty()) {
      return;
    }
    List<Problem> errors = new ArrayList<>();
    Set<String> stranded = new TreeSet<>();
    for (DocumentVersion version : DocumentStore.counting(documents.plans(jdbc), today)) {
      ReadResult<Plan> plan = kept.plan(jdbc, version);
      for (Problem problem : InputValidation.problems(plan, agencies)) {
        if (problem.severity() == Severity.ERROR) {
          stranded.add(version.plan());
          errors.add(problem.at(problem.place().in(version.plan())));
        }
      }
    }
    if (!stranded.isEmpty()) {
      throw new FailedRequestException(
          Failure.STRANDS_PLANS, ImmutableList.copyOf(errors), ImmutableSortedSet.copyOf(stranded));
    }
  }

  /**
   * Checks that no other plan defines an indicator of a plan in another way: their figures would
   * mean two things.
   *
   * @throws FailedRequestException if one does, with the ids of the other plans
   */
  void requireSameIndicators(JdbcTemplate jdbc, Plan plan) {
    ImmutableList<DocumentVersion> others =
        documents.plans(jdbc).stream()
            .filter(version -> !version.plan().equals(plan.id().value()))
            .collect(ImmutableList.toImmutableList());
    List<Problem> errors = new ArrayList<>();
    Set<String> plans = new TreeSet<>();
    for (Plan other : kept.plans(jdbc, others, documents.today())) {
      for (int i = 0; i < plan.indicators().size(); i++) {
        Indicator mine = plan.indicators().get(i);
        Place place = Place.at("/indicators/" + i).in("plan");
        other.indicators().stream()
            .filter(theirs -> theirs.id().equals(mine.id()))
            .map(DocumentRules::definition)
            .filter(theirs -> !theirs.equals(definition(mine)))
            .forEach(
                theirs -> {
                  plans.add(other.id().value());
                  errors.add(
                      Problem.error(
                          ProblemCode.INVALID_VALUE,
                          place,
                          mine.id().value(),
                          other.id() + ": " + theirs,
                          definition(mine)));
                });
      }
    }
    if (!errors.isEmpty()) {
      throw new FailedRequestException(
          Failure.INDICATOR_DIFFERS,
          ImmutableList.copyOf(errors),
          ImmutableSortedSet.copyOf(plans));
    }
  }

  /** What its figures mean and how they are put together; its texts may differ. */
  private static String definition(Indicator indicator) {
    return "%s, %s, %s, %s, %s, %s"
        .formatted(
            indicator.measure(),
            indicator.derivedFrom(),
            indicator.unit(),
            indicator.accumulation(),
            indicator.rollUp(),
            indicator.whenNothingArose());
  }
}
