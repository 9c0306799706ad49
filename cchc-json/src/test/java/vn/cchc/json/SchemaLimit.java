package vn.cchc.json;

import java.util.regex.Pattern;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/**
 * What our readers refuse and a JSON Schema cannot say. Each has its reason and an example.
 *
 * <p>Which problems it covers follows from their code and by their pointer, expected and actual,
 * separated by slashes.
 */
enum SchemaLimit {
  DUPLICATE_KEY(
      ProblemCode.DUPLICATE_KEY,
      "",
      "a schema judges the value, in which of two members with one key one is lost already",
      "plan",
      "{@, 'title': 'a', 'title': 'b'}"),
  SECOND_LEAD(
      ProblemCode.SEVERAL_LEADS,
      "",
      "the same, where the key is lead",
      "plan",
      "{@, 'taskGroups': [{'id': 'g', 'name': 'n', 'tasks': [{'id': 't', 'name': 'n', 'lead': 'a',"
          + " 'lead': 'b'}]}]}"),
  DUPLICATE_ID(
      ProblemCode.DUPLICATE_ID,
      "",
      "uniqueItems compares whole items, not their ids, and not by NFC",
      "plan",
      "{@, 'indicators': [{'id': 'i', 'name': 'a', 'measure': 'rank'}, {'id': 'i', 'name': 'b',"
          + " 'measure': 'rank'}]}"),
  UNKNOWN_REFERENCE(
      ProblemCode.UNKNOWN_AGENCY,
      "",
      "a schema cannot look for the id elsewhere in the document",
      "agencies",
      "{@, 'agencies': [{'id': 'a', 'name': 'n', 'kind': 'division', 'parent': 'b'}]}"),
  UNKNOWN_KIND(
      ProblemCode.UNKNOWN_KIND,
      "",
      "a schema cannot look for the id elsewhere in the document",
      "agencies",
      "{@, 'agencies': [{'id': 'a', 'name': 'n', 'kind': 'b'}]}"),
  PARENT_CYCLE(
      ProblemCode.PARENT_CYCLE,
      "",
      "a schema cannot follow references",
      "agencies",
      "{@, 'agencies': [{'id': 'a', 'name': 'n', 'kind': 'division', 'parent': 'a'}]}"),
  ORDER_OF_DAYS(
      ProblemCode.DAY_TOO_EARLY,
      "",
      "a schema cannot compare two values",
      "agencies",
      "{@, 'agencies': [{'id': 'a', 'name': 'n', 'kind': 'division', 'from': '2020-01-02', 'until':"
          + " '2020-01-01'}]}"),
  ORDER_WITHIN_A_PERIOD(
      ProblemCode.INVALID_PERIOD,
      "",
      "nor two days within a text, nor tell by a pattern which days there are",
      "plan",
      "{@, 'inForceFrom': '2020-01-01', 'period': '2020-02-30/2020-03-01'}"),
  RANK_BEYOND_THE_LAST(
      ProblemCode.RANK_OUTSIDE,
      "",
      "a schema cannot compare two values",
      "observation",
      "{@, 'value': {'type': 'rank', 'rank': 64, 'of': 63}}"),
  LEAD_SUPPORTS(
      ProblemCode.LEAD_SUPPORTS,
      "",
      "a schema cannot compare two values",
      "plan",
      "{@, 'taskGroups': [{'id': 'g', 'name': 'n', 'tasks': [{'id': 't', 'name': 'n', 'lead': 'a',"
          + " 'supporting': ['a']}]}]}"),
  WRITTEN_AS_NO_WHOLE_NUMBER(
      ProblemCode.WRONG_TYPE,
      "[|]integer[|]",
      "to a schema 120.0 and 12e1 are the whole number 120",
      "observation",
      "{@, 'value': {'type': 'ratio', 'numerator': 120.0, 'denominator': 300}}"),
  WRITTEN_WITH_AN_EXPONENT(
      ProblemCode.WRONG_TYPE,
      "[|]number[|]",
      "to a schema 4e1 is the number 40",
      "observation",
      "{@, 'value': {'type': 'quantity', 'amount': 4e1}}"),
  TOO_LONG_A_NUMBER(
      ProblemCode.TOO_LARGE,
      "[|]202[|]",
      "validators differ on numbers beyond double, so the schema sets no bound",
      "observation",
      "{@, 'value': {'type': 'quantity', 'amount': 0.#}}"),
  TOO_MANY_DIGITS(
      ProblemCode.TOO_LARGE,
      "[|]100[|]",
      "likewise",
      "observation",
      "{@, 'value': {'type': 'quantity', 'amount': 1%}}"),
  HALF_A_PAIR(
      ProblemCode.INVALID_TEXT,
      "",
      "patterns of half surrogate pairs mean other things in other languages",
      "plan",
      "{@, 'title': '~ud800'}"),
  HALF_A_PAIR_IN_AN_ID(
      ProblemCode.INVALID_ID,
      "",
      "likewise; and lengths are counted in other units",
      "plan",
      "{@, 'issuer': '~ud800'}"),
  MORE_DECIMALS_THAN_PRINTED(
      ProblemCode.OUTSIDE_RANGE,
      "/decimals[|]≥ [1-9]",
      "a schema cannot compare two values",
      "observation",
      "{@, 'value': {'type': 'quantity', 'amount': 1.25, 'decimals': 1}}"),
  EMPTY_RANGE(
      ProblemCode.OUTSIDE_RANGE,
      "/high[|][≥>] ",
      "a schema cannot compare two values",
      "plan",
      "{@, 'targets': [{'id': 't', 'text': 'x', 'indicator': 'i', 'scope': {'type': 'agency',"
          + " 'agency': 'a'}, 'criterion': {'type': 'between', 'low': 2, 'high': 1}}]}"),
  MOST_BELOW_THE_LEAST(
      ProblemCode.OUTSIDE_RANGE,
      "/atMost[|]≥ ",
      "a schema cannot compare two values",
      "plan",
      "{@, 'targets': [{'id': 't', 'text': 'x', 'indicator': 'i', 'scope': {'type': 'agency',"
          + " 'agency': 'a'}, 'criterion': {'type': 'change', 'direction': 'increase', 'amount': 2,"
          + " 'atMost': 1}}]}"),
  ORDER_OF_GRADES(
      ProblemCode.OUTSIDE_RANGE,
      "/grades/[0-9]+/from[|]< ",
      "a schema cannot compare two values",
      "plan",
      "{@, 'gradeSchemes': [{'id': 's', 'grades': [{'grade': 'A', 'from': 1}, {'grade': 'B',"
          + " 'from': 2}]}]}"),
  LIMIT_LEFT_OUT(
      ProblemCode.CONFLICTING_KEYS,
      "[|]grade, from[|]",
      "a schema cannot tell the last of a list from the others",
      "plan",
      "{@, 'gradeSchemes': [{'id': 's', 'grades': [{'grade': 'A', 'from': 2}, {'grade': 'B'},"
          + " {'grade': 'C', 'from': 1}]}]}"),
  LAST_STAGE(
      ProblemCode.CONFLICTING_KEYS,
      "[|](?:criterion|due), stages[|]",
      "a schema cannot compare two values",
      "plan",
      "{@, 'targets': [{'id': 't', 'text': 'x', 'indicator': 'i', 'scope': {'type': 'agency',"
          + " 'agency': 'a'}, 'due': '2020-01-01', 'stages': [{'due': '2020-01-02', 'criterion':"
          + " {'type': 'doneBy'}}]}]}"),
  LINE_AFTER_THE_DUE_DAY(
      ProblemCode.CONFLICTING_KEYS,
      "[|]due, line[|]",
      "a schema cannot compare two values",
      "plan",
      "{@, 'targets': [{'id': 't', 'text': 'x', 'indicator': 'i', 'scope': {'type': 'agency',"
          + " 'agency': 'a'}, 'criterion': {'type': 'atLeast', 'value': 1}, 'due': '2020-01-01',"
          + " 'line': {'from': '2020-01-01', 'value': 0}}]}"),
  SUCCEEDS_ITSELF(
      ProblemCode.CONFLICTING_KEYS,
      "must not lead back to its predecessor",
      "a schema cannot compare two lists",
      "agencies",
      "{@, 'agencies': [{'id': 'a', 'name': 'n', 'kind': 'division'}], 'successions': [{'type':"
          + " 'rename', 'predecessors': ['a'], 'successors': ['a'], 'operational':"
          + " '2020-01-01'}]}"),
  NOT_ALL_OF_THE_EXPECTED(
      ProblemCode.CONFLICTING_KEYS,
      "must make \\S+ expected",
      "a schema cannot add",
      "evaluation",
      "{@, 'results': [{'target': 't', 'outcome': 'met', 'final': true, 'coverage': {'reported': 1,"
          + " 'expected': 3, 'silent': [], 'partial': []}}]}"),
  COUNT_OF_PERIODS(
      ProblemCode.CONFLICTING_KEYS,
      "[|]agency, count, periods[|]",
      "a schema cannot count",
      "evaluation",
      "{@, 'results': [], 'unused': [{'cause': 'outsideScope', 'indicator': 'i', 'agency': 'a',"
          + " 'count': 2, 'periods': ['2020']}]}"),
  DONE_AFTER_IT_WAS_RECORDED(
      ProblemCode.DONE_AFTER_REPORT,
      "",
      "a schema cannot compare two values",
      "observation",
      "{@, 'value': {'type': 'completion', 'completedOn': '9999-12-31'}}"),
  DONE_AFTER_THE_REPORT(
      ProblemCode.CONFLICTING_KEYS,
      "must not be completed after the day of the report",
      "a schema cannot compare two values",
      "evaluation",
      "{@, 'results': [], 'tasks': [{'task': 't', 'group': 'g', 'lead': 'a', 'state': 'completed',"
          + " 'completedOn': '2021-01-16', 'final': true}]}");

  private final ProblemCode code;
  private final Pattern pattern;
  private final String reason;
  private final String kind;
  private final String example;

  SchemaLimit(ProblemCode code, String pattern, String reason, String kind, String example) {
    this.code = code;
    this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    this.reason = reason;
    this.kind = kind;
    this.example = example;
  }

  boolean covers(Problem problem) {
    String told = String.join("|", problem.place().pointer(), problem.expected(), problem.actual());
    return problem.code() == code && pattern.matcher(told).find();
  }

  String reason() {
    return reason;
  }

  String kind() {
    return kind;
  }

  /** A document with this alone wrong: at means what is needed, # and % 300 digits. */
  String example() {
    String needed =
        switch (kind) {
          case "plan" -> "'format': 'cchc-plan/1', 'id': 'p'";
          case "agencies" -> "'format': 'cchc-agencies/1'";
          case "evaluation" -> "'format': 'cchc-evaluation/1', 'plan': 'p', 'asOf': '2021-01-15'";
          default ->
              "'indicator': 'i', 'agency': 'a', 'period': '2020', 'recordedAt':"
                  + " '2021-01-01T00:00:00Z'";
        };
    if (kind.equals("plan") && !example.contains("'title'")) {
      needed += ", 'title': 'T'";
    }
    if (kind.equals("plan") && !example.contains("'period'")) {
      needed += ", 'period': '2020'";
    }
    return example
        .replace("@", needed)
        .replace('\'', '"')
        .replace('~', '\\')
        .replace("#", "1".repeat(201))
        .replace("%", "0".repeat(101));
  }
}
