package vn.cchc.message;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.document.LegalDocument;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.Summary;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.TaskChange;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.message.format.DocumentText;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.message.format.PeriodNames;
import vn.cchc.parser.ParsedTarget;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.ranking.RankedAgency;
import vn.cchc.ranking.Ranking;
import vn.cchc.tasks.TaskCounts;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.text.Language;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Contributor;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.Verdict;

/** What people read, in one language. Immutable and safe to share between threads. */
public final class Messages {
  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final DisplayNames names;

  Messages(MessageTemplates templates, NumberFormatter numerals, DisplayNames names) {
    this.templates = templates;
    this.numerals = numerals;
    this.names = names;
  }

  /**
   * Returns the messages of a language. Agencies and indicators are called by their ids.
   *
   * @param language the language
   * @return the messages
   */
  public static Messages of(Language language) {
    return new Messages(
        MessageTemplates.of(language), new NumberFormatter(language), DisplayNames.IDS);
  }

  /**
   * Returns messages that call agencies by their names. A result calls them by the names that they
   * had on its due day, or on the day given if that comes first; all else by those of that day. An
   * agency that had ended by then has its last name. The parent's name, or else the id, follows a
   * name that two agencies had on that day.
   *
   * @param register the agencies
   * @param asOf the day of the report
   * @return messages in the same language
   */
  public Messages naming(AgencyRegister register, LocalDate asOf) {
    return new Messages(templates, numerals, names.with(register, asOf));
  }

  /**
   * Returns these messages with indicators called by their names.
   *
   * @param plan the plan that has the names
   * @return the messages
   */
  public Messages naming(Plan plan) {
    return new Messages(templates, numerals, names.with(plan));
  }

  /**
   * Explains a verdict in one sentence, with its arithmetic.
   *
   * @param verdict the verdict
   * @return such as: Không đạt: 58,30% (1.166/2.000), thấp hơn 1,70 điểm phần trăm so với mức tối
   *     thiểu 60%; …
   */
  public String explain(Verdict verdict) {
    return new ResultText(templates, numerals, names).sentence(verdict);
  }

  /**
   * Explains a target's result: the outcome, the arithmetic, what is missing, who has not reported,
   * and what to keep in mind.
   *
   * @param result the result
   * @return one sentence, and a second one where there are caveats
   */
  public String explain(TargetResult result) {
    return new ResultText(templates, numerals, names.until(result.due())).sentence(result);
  }

  /**
   * Explains what became of a target between two reports.
   *
   * @param change the change
   * @return a clause without a full stop: from which outcome to which, since when, by what new
   *     figures
   */
  public String explain(OutcomeChange change) {
    return new ChangeText(templates, numerals, names).sentence(change);
  }

  /**
   * Explains what became of a task between two reports.
   *
   * @param change the change
   * @return a clause without a full stop: how it was and how it is
   */
  public String explain(TaskChange change) {
    return new ChangeText(templates, numerals, names).sentence(change);
  }

  /**
   * Explains the result of a task: the state, the deadline, and what to keep in mind.
   *
   * @param result the result
   * @return such as: Đang thực hiện, quá hạn: tiến độ 80%; thời hạn 30/11/2020, đã quá 46 ngày.
   */
  public String explain(TaskResult result) {
    return new TaskText(templates, numerals, names.until(result.due())).sentence(result);
  }

  /**
   * Says how many tasks are in which state, each share of its own subtotal.
   *
   * @param counts the counts
   * @return one line, such as: 12 nhiệm vụ: 7 nhiệm vụ đã hoàn thành, trong đó đúng hạn 71,43%
   *     (5/7), …
   */
  public String counts(TaskCounts counts) {
    return new TaskText(templates, numerals, names).sentence(counts);
  }

  /**
   * Lists the places of a ranking.
   *
   * @param ranking the ranking
   * @return a line for each agency, in order, such as: Hạng 1/12: Sở Nội vụ, 99,50% (199/200)
   */
  public ImmutableList<String> places(Ranking ranking) {
    return rankings().lines(ranking);
  }

  private RankingText rankings() {
    return new RankingText(templates, numerals, names);
  }

  /**
   * Names an agency.
   *
   * @param agency the agency
   * @return its name, or its id where these messages know no name of it
   */
  public String agency(AgencyId agency) {
    return names.name(agency);
  }

  /**
   * Words the value of an agency in a ranking, with as many decimals as its place needs.
   *
   * @param ranking the ranking
   * @param agency an agency of it
   * @return the value, such as "58.30% (1,166/2,000)"; empty if it has none
   */
  public Optional<String> rankedValue(Ranking ranking, RankedAgency agency) {
    return agency.value().map(value -> rankings().value(ranking, agency));
  }

  /**
   * Words why an agency has no place in a ranking.
   *
   * @param ranking the ranking
   * @param agency an agency of it
   * @return the reason; empty if it has a place
   */
  public Optional<String> whyUnranked(Ranking ranking, RankedAgency agency) {
    return agency.unranked().map(reason -> rankings().why(ranking, agency, reason));
  }

  /**
   * Words the common day on which the agencies of a ranking are compared.
   *
   * @param ranking the ranking
   * @return the words, such as "compared as of 30/09/2026"
   */
  public String comparedOn(Ranking ranking) {
    return rankings().comparedOn(ranking);
  }

  /**
   * Words which values a ranking puts first.
   *
   * @param better which values are better, as {@link Ranking#better} returns it; empty, the higher
   *     come first because nothing says which are better
   * @return the words, such as "The highest value first"
   */
  public String order(Optional<Ranking.Better> better) {
    return templates.get(
        better.map(some -> "ranking.better." + some).orElse("ranking.better.unsaid"));
  }

  /**
   * Returns the state of a target, as a label for a table or a page. Before the due day this is its
   * level: a target that is at its level in October is not called met in a year that runs until
   * December.
   *
   * @param result the result
   * @return such as Đang đạt mức yêu cầu before the due day, and such as Không đạt afterwards
   */
  public String status(TargetResult result) {
    return new ResultText(templates, numerals, names).status(result);
  }

  /**
   * Returns an outcome in words.
   *
   * @param outcome the outcome
   * @return such as Không đạt
   */
  public String outcome(Outcome outcome) {
    return templates.get("outcome." + outcome);
  }

  /**
   * Returns a kind of agency in words.
   *
   * @param kind the kind
   * @return such as sở, ban, ngành; of a kind that is not well-known, the name that the register
   *     declares, or its id where no register is known
   */
  public String kind(AgencyKind kind) {
    return kind.isWellKnown() ? templates.get("kind." + kind) : names.name(kind);
  }

  /**
   * Returns a remark in words.
   *
   * @param remark the remark
   * @return a clause, without a full stop
   */
  public String remark(Remark remark) {
    return remark(remark, Unit.COUNT);
  }

  /**
   * Returns a remark in words, its figures with their unit.
   *
   * @param remark the remark
   * @param unit the unit of the figures
   * @return a clause, without a full stop
   */
  public String remark(Remark remark, Unit unit) {
    return new RemarkText(templates, numerals, names).sentence(remark, unit);
  }

  /**
   * Returns a value by itself.
   *
   * @param value the value
   * @param unit its unit; of a ratio and a rank it is known anyway
   * @return such as 58,30% (1.166/2.000)
   */
  public String value(Value value, Unit unit) {
    return new ValueText(templates, numerals).value(value, unit);
  }

  /**
   * Returns the value judged by itself, so that what is printed would be judged alike.
   *
   * @param result the result
   * @return such as 59,996% (14.999/25.000); empty where there is no value
   */
  public Optional<String> actual(TargetResult result) {
    return new ResultColumns(templates, numerals).actual(result);
  }

  /**
   * Returns the value of a contributor to a result by itself.
   *
   * @param result the result
   * @param one the contributor
   * @return such as 59,996% (14.999/25.000); empty where there is no value
   */
  public Optional<String> actual(TargetResult result, Contributor one) {
    return actual(ResultColumns.alone(result, one));
  }

  /**
   * Returns what was asked for.
   *
   * @param result the result
   * @return such as tối thiểu 60%; empty of an objective in words alone
   */
  public Optional<String> criterion(TargetResult result) {
    return new ResultColumns(templates, numerals).criterion(result);
  }

  /**
   * Describes how a target in words was understood.
   *
   * @param target the target
   * @return such as: giảm ít nhất 10% so với năm 2021, hạn 31/12/2026
   */
  public String understood(ParsedTarget target) {
    return new ParsedTargetText(templates, numerals).sentence(target);
  }

  /**
   * Returns the margin, with a plus or minus unless it is nothing.
   *
   * @param result the result
   * @return such as −0,004 điểm phần trăm; empty where there is no margin
   */
  public Optional<String> margin(TargetResult result) {
    return new ResultColumns(templates, numerals).margin(result);
  }

  /**
   * Returns the margin of a contributor to a result, with a plus or minus unless it is nothing.
   *
   * @param result the result
   * @param one the contributor
   * @return such as −0,004 điểm phần trăm; empty where there is no margin
   */
  public Optional<String> margin(TargetResult result, Contributor one) {
    return margin(ResultColumns.alone(result, one));
  }

  /**
   * Returns how much of the way from the baseline is done; what is not all of it is not shown as
   * all.
   *
   * @param result the result
   * @return such as 75,00%; empty where there is no way to go
   */
  public Optional<String> progress(TargetResult result) {
    return new ResultColumns(templates, numerals).progress(result);
  }

  /**
   * Returns a pace in words.
   *
   * @param pace the pace
   * @return such as chậm tiến độ
   */
  public String pace(Pace pace) {
    return templates.get("pace." + pace);
  }

  /**
   * Returns a level in words.
   *
   * @param level the level
   * @return such as đang đạt mức yêu cầu
   */
  public String level(Level level) {
    return templates.get("level." + level);
  }

  /**
   * Returns the state of a task in words.
   *
   * @param state the state
   * @return such as Đang thực hiện
   */
  public String state(TaskState state) {
    return templates.get("taskState." + state);
  }

  /**
   * Returns in words whether a task is on time.
   *
   * @param timeliness whether it is on time
   * @return such as quá hạn
   */
  public String timeliness(Timeliness timeliness) {
    return templates.get("timeliness." + timeliness);
  }

  /**
   * Returns a day.
   *
   * @param day the day
   * @return such as 31/12/2020
   */
  public String date(LocalDate day) {
    return numerals.date(day);
  }

  /**
   * Returns a reporting period.
   *
   * @param period the period
   * @return such as quý IV/2020
   */
  public String period(ReportingPeriod period) {
    return new PeriodNames(templates, numerals).name(period);
  }

  /**
   * Returns a unit by itself.
   *
   * @param unit the unit
   * @return such as %, or bậc for places
   */
  public String unit(Unit unit) {
    String key = "unitName." + unit.name();
    return templates.has(key) ? templates.get(key) : unit.name();
  }

  /**
   * Returns the unit of a result by itself. What is counted is called by the plan's name of a case;
   * English messages use that name only if it is written in ASCII.
   *
   * @param result the result
   * @return such as %, or hồ sơ where hồ sơ are counted; empty where the result has no unit
   */
  public Optional<String> unit(TargetResult result) {
    return new ResultColumns(templates, numerals)
        .caseCounted(result)
        .or(() -> result.unit().map(this::unit));
  }

  /**
   * Returns a number of cases with the plan's name of a case. English messages say "case" or
   * "cases" where that name is not written in ASCII.
   *
   * @param result the result
   * @param count how many
   * @return such as 34 hồ sơ; the number alone where the plan does not name its cases
   */
  public String cases(TargetResult result, Cases.Count count) {
    return new ResultColumns(templates, numerals).cases(result, count);
  }

  /**
   * Returns a legal document as official writing cites it.
   *
   * @param document the document
   * @return such as Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ
   */
  public String document(LegalDocument document) {
    return new DocumentText(templates, numerals).phrase(document);
  }

  /**
   * Returns a summary in words: the targets that are due by their outcome, the others by their
   * level; the share met is of those due.
   *
   * @param summary the summary
   * @return one line
   */
  public String summary(Summary summary) {
    return new ReportText(templates, numerals, names).sentence(summary);
  }

  /**
   * Names the figures that took no part in a report.
   *
   * @param report the report
   * @return one line, or an empty text where all took part
   */
  public String unused(EvaluationReport report) {
    return new ReportText(templates, numerals, names).unused(report);
  }

  /**
   * Names figures that count for nothing, with the reason.
   *
   * @param figures the figures
   * @return their indicator or task, agency, periods and why they do not count
   */
  public String unused(UnusedFigures figures) {
    return new ReportText(templates, numerals, names).phrase(figures);
  }

  /**
   * Describes a problem in one line: where, what, whether it is but a warning or a suggestion, and
   * its code.
   *
   * @param problem the problem
   * @return such as: plan.json:12:8: /targets/3/id: … [duplicateId]
   */
  public String describe(Problem problem) {
    String place = problem.place().toString();
    String severity = "severity." + problem.severity();
    return (place.isEmpty() ? "" : place + ": ")
        + detail(problem)
        + (templates.has(severity) ? " (" + templates.get(severity) + ")" : "")
        + " ["
        + name(problem.code())
        + "]";
  }

  /**
   * Says what is wrong, without the place and the code.
   *
   * @param problem the problem
   * @return a clause, without a full stop
   */
  public String detail(Problem problem) {
    return new ProblemText(templates, numerals, names).clause(problem);
  }

  private static String name(ProblemCode code) {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, code.name());
  }
}
