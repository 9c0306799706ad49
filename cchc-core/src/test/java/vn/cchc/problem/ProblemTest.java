package vn.cchc.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class ProblemTest {
  private static final Problem UNKNOWN_LEAD =
      Problem.error(
          ProblemCode.UNKNOWN_AGENCY, Place.at("/taskGroups/0/tasks/2/lead"), "so-x", "", "so-x");

  @Test
  void errorsAndWarningsWeighDifferently() {
    assertThat(UNKNOWN_LEAD.severity()).isEqualTo(Severity.ERROR);
    assertThat(Problem.warning(ProblemCode.UNKNOWN_AREA, Place.at(""), "", "", "").severity())
        .isEqualTo(Severity.WARNING);
    assertThat(Severity.values())
        .containsExactly(Severity.ERROR, Severity.WARNING, Severity.SUGGESTION);
  }

  @Test
  void aProblemCanBeMovedToWhereItWasRead() {
    Place read = new Place("plan.json", 12, 5, "/taskGroups/0/tasks/2/lead");

    Problem moved = UNKNOWN_LEAD.at(read);

    assertThat(moved.place()).isEqualTo(read);
    assertThat(moved.at(UNKNOWN_LEAD.place())).isEqualTo(UNKNOWN_LEAD);
  }

  @Test
  void noComponentIsAbsent() {
    assertThatNullPointerException()
        .isThrownBy(() -> Problem.error(absent(), Place.at(""), "", "", ""))
        .withMessage("code");
    assertThatNullPointerException()
        .isThrownBy(() -> Problem.error(ProblemCode.SYNTAX, absent(), "", "", ""))
        .withMessage("place");
    assertThatNullPointerException()
        .isThrownBy(() -> Problem.error(ProblemCode.SYNTAX, Place.at(""), absent(), "", ""))
        .withMessage("subject");
    assertThatNullPointerException()
        .isThrownBy(() -> Problem.error(ProblemCode.SYNTAX, Place.at(""), "", absent(), ""))
        .withMessage("expected");
    assertThatNullPointerException()
        .isThrownBy(() -> Problem.error(ProblemCode.SYNTAX, Place.at(""), "", "", absent()))
        .withMessage("actual");
    assertThatNullPointerException()
        .isThrownBy(() -> new Problem(ProblemCode.SYNTAX, absent(), Place.at(""), "", "", ""))
        .withMessage("severity");
  }

  private static <T> T absent() {
    return null;
  }
}
