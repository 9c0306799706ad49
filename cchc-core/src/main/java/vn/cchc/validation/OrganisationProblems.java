package vn.cchc.validation;

import com.google.common.collect.ImmutableList;
import vn.cchc.problem.Problem;

/**
 * What is wrong with a plan and an organisation held against each other, apart by the document into
 * which the JSON Pointers lead.
 *
 * @param inPlan the problems of the plan's document, in its order
 * @param inAgencies the problems of the document of agencies, in its order
 */
public record OrganisationProblems(
    ImmutableList<Problem> inPlan, ImmutableList<Problem> inAgencies) {
  /** {@return all problems, those of the plan first} */
  public ImmutableList<Problem> all() {
    return ImmutableList.<Problem>builder().addAll(inPlan).addAll(inAgencies).build();
  }
}
