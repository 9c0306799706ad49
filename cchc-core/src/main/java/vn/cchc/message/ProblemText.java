package vn.cchc.message;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** What is wrong, in one clause: words, days and agencies as the language and the reader know. */
final class ProblemText {
  /** The problems whose values may be words of ours; those of others are ids and the like. */
  private static final ImmutableSet<ProblemCode> WORDED =
      Sets.immutableEnumSet(
          ProblemCode.UNREADABLE,
          ProblemCode.SYNTAX,
          ProblemCode.NULL_VALUE,
          ProblemCode.WRONG_TYPE,
          ProblemCode.TOO_LARGE,
          ProblemCode.WRONG_UNIT,
          ProblemCode.POINTLESS_THRESHOLD,
          ProblemCode.UNFIT_BASELINE);

  /** The problems whose values may be days; a text that looks like one may be an id elsewhere. */
  private static final ImmutableSet<ProblemCode> DATED =
      Sets.immutableEnumSet(
          ProblemCode.DAY_TOO_EARLY,
          ProblemCode.OUTSIDE_PLAN,
          ProblemCode.NOT_IN_FORCE,
          ProblemCode.REVISIONS_OF_ONE_DAY,
          ProblemCode.MORE_UNITS_IN_DEPARTMENTS,
          ProblemCode.MORE_UNITS_IN_SERVICE_UNITS,
          ProblemCode.MORE_COMMITTEES,
          ProblemCode.DISTRICT_LEAD,
          ProblemCode.BEFORE_LEGAL_BASIS,
          ProblemCode.DELEGATION_EXPIRED,
          ProblemCode.DELEGATION_WITHOUT_PARTY);

  /** The problems that expect a measure, written as documents write it. */
  private static final ImmutableSet<ProblemCode> OF_MEASURE =
      Sets.immutableEnumSet(
          ProblemCode.UNFIT_CRITERION, ProblemCode.UNFIT_ROLL_UP, ProblemCode.UNFIT_SCORE_RULE);

  /** The problems in which the subject is an agency. */
  private static final ImmutableSet<ProblemCode> AGENCY_SUBJECT =
      Sets.immutableEnumSet(
          ProblemCode.FIELD_HELD_TWICE,
          ProblemCode.ALIKE_UNITS,
          ProblemCode.INACTIVE_UNIT,
          ProblemCode.INEFFECTIVE_UNIT,
          ProblemCode.UNCLASSIFIED_UNIT);

  /** The problems in which what was found is an agency that the register may have. */
  private static final ImmutableSet<ProblemCode> AGENCY_ACTUAL =
      Sets.immutableEnumSet(
          ProblemCode.PARENT_CYCLE,
          ProblemCode.TOO_DEEP,
          ProblemCode.LEAD_SUPPORTS,
          ProblemCode.DISTRICT_LEAD,
          ProblemCode.DELEGATION_WITHOUT_PARTY,
          ProblemCode.UPWARD_DELEGATION,
          ProblemCode.DELEGATION_CYCLE);

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern COMMA = Pattern.compile(", ");

  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final DisplayNames names;

  ProblemText(MessageTemplates templates, NumberFormatter numerals, DisplayNames names) {
    this.templates = templates;
    this.numerals = numerals;
    this.names = names;
  }

  String clause(Problem problem) {
    ProblemCode code = problem.code();
    String special = "problem." + code + "." + problem.actual();
    if (code == ProblemCode.UNREADABLE && templates.has(special)) {
      return templates.get(special);
    }
    String key = "problem." + code;
    String ofExpected =
        key + "." + (problem.expected().isEmpty() ? "withoutExpected" : problem.expected());
    String ofSubject = key + "." + problem.subject();
    return templates.fill(
        templates.has(ofExpected) ? ofExpected : templates.has(ofSubject) ? ofSubject : key,
        ImmutableMap.of(
            "subject",
            AGENCY_SUBJECT.contains(code)
                ? agencies(problem.subject())
                : day(code, problem.subject()),
            "expected",
            code == ProblemCode.FIELD_HELD_TWICE
                ? agencies(problem.expected())
                : OF_MEASURE.contains(code)
                    ? asInDocuments(problem.expected())
                    : word(code, problem.expected()),
            "actual",
            AGENCY_ACTUAL.contains(code)
                ? agencies(problem.actual())
                : code == ProblemCode.UNFIT_ROLL_UP
                    ? asInDocuments(problem.actual())
                    : word(code, problem.actual()),
            "dayAfter",
            code == ProblemCode.DISTRICT_LEAD
                ? replaced(
                    problem.expected(), day -> numerals.date(LocalDate.parse(day).plusDays(1)))
                : ""));
  }

  private static String asInDocuments(String constant) {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, constant);
  }

  private String word(ProblemCode code, String text) {
    return WORDED.contains(code) && templates.has("word." + text)
        ? templates.get("word." + text)
        : day(code, text);
  }

  private String day(ProblemCode code, String text) {
    return DATED.contains(code) ? replaced(text, day -> numerals.date(LocalDate.parse(day))) : text;
  }

  private static String replaced(String text, UnaryOperator<String> day) {
    return DAY.matcher(text).replaceAll(found -> day.apply(found.group()));
  }

  /** Returns agencies by their names, with their ids in brackets; without a register, the ids. */
  private String agencies(String ids) {
    return Stream.of(COMMA.split(ids)).map(this::agency).collect(Collectors.joining(", "));
  }

  private String agency(String id) {
    String quoted = "\"" + id + "\"";
    if (id.isEmpty()) {
      return quoted;
    }
    String name = names.name(AgencyId.of(id));
    return name.equals(id) ? quoted : name + " (" + quoted + ")";
  }
}
