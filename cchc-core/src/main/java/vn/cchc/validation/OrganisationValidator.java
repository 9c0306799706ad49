package vn.cchc.validation;

import java.time.LocalDate;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;

/**
 * Holds a plan and an organisation to the rules that plans state of the apparatus (<i>tổ chức bộ
 * máy</i>), all at once. What a plan alone breaks is reported by {@link PlanValidator}.
 *
 * <p>Nothing here keeps a plan from being evaluated, and nothing is dissolved, merged or taken back
 * by being reported.
 */
public final class OrganisationValidator {
  private OrganisationValidator() {}

  /**
   * Checks the organisation as it is on a day.
   *
   * <ul>
   *   <li>A function has one lead on the day, by what units lead and by what tasks are part of;
   *       units of which one is above the other count as one, and the authorities of different
   *       territories lead each in their own.
   *   <li>A division works in no field in which its department has a sub-department.
   *   <li>Bodies that stopped working, or were found ineffective (public service units three years
   *       running, decree 120/2020, article 5), have an end: in the register, or by a task that
   *       dissolves them.
   *   <li>There are no more units within departments (divisions and sub-departments), units within
   *       public service units, and committees than on the baseline day.
   *   <li>Where anything is recorded beside the agencies, public service units are classified.
   *   <li>A power that was passed on has somebody who answers for its use, goes downwards, does not
   *       come back, and holds between agencies that exist, on a basis that came before it.
   *   <li>No task still open after 30 June 2025 is led at district level.
   * </ul>
   *
   * @param plan the plan, whose tasks dissolve agencies and are part of functions
   * @param organisation the organisation and its register
   * @param day the day
   * @return every problem, apart by document
   */
  public static OrganisationProblems validate(Plan plan, Organisation organisation, LocalDate day) {
    OrganisationOnDay state = new OrganisationOnDay(plan, organisation, day);
    ProblemListBuilder inPlan = new ProblemListBuilder();
    ProblemListBuilder inAgencies = new ProblemListBuilder();
    new CatalogueCheck(state).check(inPlan, inAgencies);
    new FunctionCheck(state).check(inPlan, inAgencies);
    new TaskCheck(state).check(inPlan);
    new UnitCheck(state).check(inAgencies);
    new DelegationCheck(state).check(inAgencies);
    return new OrganisationProblems(inPlan.sorted(), inAgencies.sorted());
  }
}
