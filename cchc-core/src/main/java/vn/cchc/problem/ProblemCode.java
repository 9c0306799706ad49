package vn.cchc.problem;

/**
 * The rule that was broken. Each code has a sentence in Vietnamese and in English.
 *
 * <p>The name in documents is the constant's name in camel case, such as {@code missingKey}.
 */
public enum ProblemCode {
  /** A file cannot be opened or read. */
  UNREADABLE,
  /** The text is not JSON, or not UTF-8, or breaks off. */
  SYNTAX,
  /** The document's {@code format} is not one that can be read. */
  UNKNOWN_FORMAT,
  /** A key that the format does not have. */
  UNKNOWN_KEY,
  /** A key that appears twice in one object. */
  DUPLICATE_KEY,
  /** A required key is absent. */
  MISSING_KEY,
  /** A null: what is absent is left out. */
  NULL_VALUE,
  /** Another type than the format has here, such as a text for a number. */
  WRONG_TYPE,
  /** A name that is not one of a fixed list. */
  UNKNOWN_NAME,
  /** An id that is empty, too long or holds white space or a control character. */
  INVALID_ID,
  /**
   * A text that does not name a period, or a time without whole periods of the length asked for.
   */
  INVALID_PERIOD,
  /** A text for people that is blank. */
  BLANK_TEXT,
  /** A text with a control character, half of a surrogate pair or a heap of combining marks. */
  INVALID_TEXT,
  /** A text that is not of the form that it must be of, such as that of an official code. */
  INVALID_FORM,
  /** A list of which at least one element is needed. */
  EMPTY_LIST,
  /** A number of cases below zero. */
  NEGATIVE_COUNT,
  /** A ratio of some cases of none. */
  ZERO_DENOMINATOR,
  /** A baseline of no cases at all, with which nothing can be compared. */
  EMPTY_BASELINE,
  /** A rank below 1 or beyond the number ranked. */
  RANK_OUTSIDE,
  /** A number below the least or above the greatest that it may be. */
  OUTSIDE_RANGE,
  /** A day before the earliest that it may be, such as a last day before the first. */
  DAY_TOO_EARLY,
  /** A value that cannot be for another reason. */
  INVALID_VALUE,
  /** A number or a text longer or larger than is accepted. */
  TOO_LARGE,
  /** Keys that exclude or require one another. */
  CONFLICTING_KEYS,
  /** Something that follows the end of the document. */
  TRAILING_CONTENT,
  /** Two things of one kind with one id. */
  DUPLICATE_ID,
  /** A reference to an indicator that the plan does not have. */
  UNKNOWN_INDICATOR,
  /** A reference to a target that the plan does not have. */
  UNKNOWN_TARGET,
  /** A reference to a task that the plan does not have. */
  UNKNOWN_TASK,
  /** A reference to an agency that the register does not have. */
  UNKNOWN_AGENCY,
  /** A kind of agency that is neither well-known nor declared by the register. */
  UNKNOWN_KIND,
  /** A reference to a task group that the plan does not have. */
  UNKNOWN_GROUP,
  /** A reference to a grade scheme, or to a grade, that the plan does not have. */
  UNKNOWN_GRADE,
  /** A task without a lead agency. */
  NO_LEAD,
  /** A task with more than one lead agency. */
  SEVERAL_LEADS,
  /** A lead agency that also supports its own task. */
  LEAD_SUPPORTS,
  /** An agency that is, through its parents, above itself. */
  PARENT_CYCLE,
  /** An agency with more agencies above it, one above the other, than are accepted. */
  TOO_DEEP,
  /**
   * A criterion that its indicator's measure cannot be judged by, or a scope that it cannot have.
   */
  UNFIT_CRITERION,
  /** A roll-up that its indicator's measure does not allow. */
  UNFIT_ROLL_UP,
  /** A target's window, due day or stage, or a task's deadline, outside the plan's period. */
  OUTSIDE_PLAN,
  /** A plan of which no revision is in force on the day of the report. */
  NOT_IN_FORCE,
  /** A plan given among the revisions of another. */
  ANOTHER_PLAN,
  /** Two revisions of a plan in force from one day. */
  REVISIONS_OF_ONE_DAY,
  /** An area of reform that its catalogue lacks, or whose catalogue nobody declares. */
  UNKNOWN_AREA,
  /** A threshold that its indicator cannot reach, or that looks like a fraction for a per cent. */
  WRONG_UNIT,
  /** Another number of task groups than the plan's text announces. */
  GROUPS_DIFFER,
  /** A reference to a function that the organisation's catalogue does not have. */
  UNKNOWN_FUNCTION,
  /** A reference to a field that the organisation's catalogue does not have. */
  UNKNOWN_FIELD,
  /** A function that several lead on one day, none of them for another. */
  SEVERAL_FUNCTION_LEADS,
  /** A division in a field in which its department has a sub-department. */
  FIELD_HELD_TWICE,
  /** Units with the same functions. */
  ALIKE_UNITS,
  /** A body that no longer works and that nothing is to dissolve. */
  INACTIVE_UNIT,
  /** A body found ineffective for long enough and that nothing is to dissolve. */
  INEFFECTIVE_UNIT,
  /** A public service unit that was not classified for conversion. */
  UNCLASSIFIED_UNIT,
  /** More units within departments than on the baseline day. */
  MORE_UNITS_IN_DEPARTMENTS,
  /** More units within public service units than on the baseline day. */
  MORE_UNITS_IN_SERVICE_UNITS,
  /** More steering committees and coordinating bodies than on the baseline day. */
  MORE_COMMITTEES,
  /** A district-level lead after 30 June 2025. */
  DISTRICT_LEAD,
  /** A power passed on without anybody named who answers for its use. */
  NO_RESPONSIBILITY,
  /** A power passed on without a word on how its use is watched. */
  NO_SUPERVISION,
  /** A power passed on without a legal basis. */
  NO_LEGAL_BASIS,
  /** An authorisation without a last day. */
  NO_TERM,
  /** A power passed on before the decision that it rests on. */
  BEFORE_LEGAL_BASIS,
  /** A power whose time is over and that was not passed on anew. */
  DELEGATION_EXPIRED,
  /** A power in force between agencies of which one does not exist. */
  DELEGATION_WITHOUT_PARTY,
  /** A power passed on to somebody above the one who has it. */
  UPWARD_DELEGATION,
  /** A power that comes back to the one who passed it on. */
  DELEGATION_CYCLE,
  /** An agency whose parent has ended and that names no new one. */
  PARENT_ENDED,
  /** A grade of a scheme that the plan does not hold. */
  UNKNOWN_SCHEME,
  /** A baseline that no indicator of its target could report. */
  UNFIT_BASELINE,
  /** A node of a scorecard whose most points are not what its parts add up to. */
  SCORE_SUM_DIFFERS,
  /** Figures for which no step of a score rule is meant. */
  STEP_GAP,
  /** Figures for which two steps of a score rule are meant. */
  STEP_OVERLAP,
  /** Steps of a score rule that do not give more points for a greater figure. */
  STEPS_NOT_RISING,
  /** Points of a step or level that are more than the most of their leaf. */
  POINTS_ABOVE_MAX,
  /** A leaf of a scorecard whose best step or level gives less than its most points. */
  MAX_NOT_REACHED,
  /** Figures for which a score rule has no level. */
  NO_LEVEL,
  /** A leaf scored automatically that names no indicator. */
  NO_INPUT,
  /** A score rule that the measure of its indicator cannot be scored by. */
  UNFIT_SCORE_RULE,
  /** A reference to a node that the scorecard does not have. */
  UNKNOWN_NODE,
  /** A reference to a class that the scorecard does not have. */
  UNKNOWN_CLASS,
  /** Two classes of one name. */
  DUPLICATE_CLASS,
  /** A total that no class is meant for. */
  CLASS_GAP,
  /** A total that has no class beside some share of one node. */
  CLASS_HOLE,
  /** A node that is set to 0, and a total that then has no class. */
  KNOCKED_OUT_WITHOUT_CLASS,
  /** A class above or below all totals. */
  CLASS_NOT_REACHED,
  /** Classes by points of a scale other than 100, beside leaves that may be left out. */
  CLASS_LIMITS_WITH_EXCLUDED,
  /** An agency in two blocks of one scorecard. */
  AGENCY_IN_TWO_BLOCKS,
  /** A baseline whose period does not end before the time that is judged begins. */
  BASELINE_NOT_BEFORE,
  /** Something said to be done on a day after the report of it. */
  DONE_AFTER_REPORT,
  /** A threshold that nobody can reach or, in a ranking, nobody can miss. */
  POINTLESS_THRESHOLD,
  /** A change by per cent of a baseline of zero. */
  ZERO_BASELINE
}
