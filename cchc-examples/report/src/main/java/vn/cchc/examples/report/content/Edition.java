package vn.cchc.examples.report.content;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.cchc.agency.AgencyId;
import vn.cchc.document.LegalDocument;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.indicator.Unit;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observation;
import vn.cchc.parser.NumberParser;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Target;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.tasks.TaskResult;
import vn.cchc.text.Language;

/**
 * A report in one language.
 *
 * @param judged the plan and its evaluation
 * @param language the language
 * @param messages the sentences, with agencies called by their names
 */
public record Edition(JudgedPlan judged, Language language, Messages messages) {
  private static final Pattern NUMERAL = Pattern.compile("(\\+|(?<minus>[−-]))?(?<size>[0-9.,]+)");

  /**
   * The targets of a task group.
   *
   * @param name the group's name
   * @param results the results, in the plan's order
   */
  public record Group(Node name, ImmutableList<TargetResult> results) {}

  public static Edition of(JudgedPlan judged, Language language) {
    return new Edition(
        judged,
        language,
        Messages.of(language)
            .naming(judged.agencies(), judged.report().asOf())
            .naming(judged.plan()));
  }

  public Plan plan() {
    return judged.plan();
  }

  public EvaluationReport report() {
    return judged.report();
  }

  public String word(Word word) {
    return word.in(language);
  }

  /**
   * Returns words of the plan or of the register, which are Vietnamese on a page in any language,
   * so that a screen reader pronounces them so.
   */
  public Node quoted(String words) {
    return language == Language.VIETNAMESE
        ? Element.words(words)
        : Element.of("span").with("lang", Language.VIETNAMESE.tag()).text(words);
  }

  public String whole(long number) {
    return messages.value(Quantity.of(number), Unit.COUNT);
  }

  public String agency(AgencyId id) {
    return messages.agency(id);
  }

  /** Returns the name of the agency that leads a task, or how many each lead their own part. */
  public String leads(TaskResult task) {
    return task.lead()
        .map(this::agency)
        .orElseGet(() -> counted(Word.AGENCIES_JUDGED, task.members().size()));
  }

  /** Returns the figures that count for a target. */
  public ImmutableList<Observation> figures(TargetResult result) {
    return judged.report().figures(result.target());
  }

  /** Returns a word of the report with its number. */
  public String counted(Word word, long number) {
    return Word.counted(word(word), number, whole(number));
  }

  /** Returns the first few agencies by name, and how many others there are. */
  public String names(List<AgencyId> agencies, int most) {
    String names =
        agencies.stream().limit(most).map(this::agency).collect(Collectors.joining(", "));
    return agencies.size() > most
        ? names + " " + counted(Word.OTHER_AGENCIES, agencies.size() - most)
        : names;
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  public String document(LegalDocument document) {
    return messages.document(document);
  }

  /** Returns a period with a capital, as a cell of a table begins. */
  public String period(ReportingPeriod period) {
    return capital(messages.period(period));
  }

  public Target target(TargetResult result) {
    return plan().targets().stream()
        .filter(target -> target.id().equals(result.target()))
        .findFirst()
        .orElseThrow();
  }

  /** Returns all results in the order of the report: group by group. */
  public ImmutableList<TargetResult> results() {
    return groups().stream()
        .flatMap(group -> group.results().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the number of a target in the report, from 1. */
  public int number(TargetResult result) {
    return results().indexOf(result) + 1;
  }

  public Optional<String> indicator(TargetResult result) {
    return result.indicator().flatMap(plan()::indicator).map(Indicator::name);
  }

  public Unit unit(Subject subject) {
    return subject instanceof IndicatorId id
        ? plan().indicator(id).map(Indicator::unit).orElse(Unit.COUNT)
        : Unit.DONE;
  }

  public Optional<Task> task(TaskId id) {
    return plan().taskGroups().stream()
        .flatMap(group -> group.tasks().stream())
        .filter(task -> task.id().equals(id))
        .findFirst();
  }

  public String taskName(TaskId id) {
    return task(id).map(Task::name).orElseGet(id::value);
  }

  /** Returns in a few words the state of a task. */
  public String standing(TaskResult result) {
    String state = messages.state(result.state());
    return result
        .timeliness()
        .map(timeliness -> state + ", " + messages.timeliness(timeliness))
        .orElse(state);
  }

  /** Returns how many decimals the number has with which a text begins. */
  public int decimals(String shown) {
    return (int)
        shown
            .chars()
            .skip(shown.indexOf(decimalSeparator()) + 1L)
            .takeWhile(Character::isDigit)
            .count();
  }

  /** Returns the number with which a text begins, as it is printed. */
  public BigDecimal number(String shown) {
    Matcher printed = NUMERAL.matcher(shown);
    checkArgument(printed.lookingAt(), "%s: must begin with a number", shown);
    BigDecimal size = NumberParser.of(language).parse(printed.group("size")).amount();
    return printed.group("minus") == null ? size : size.negate();
  }

  public char decimalSeparator() {
    return language.decimalSeparator();
  }

  /** Returns the groups that have targets: those without one first, then as in the plan. */
  public ImmutableList<Group> groups() {
    ImmutableList.Builder<Group> groups = ImmutableList.builder();
    groups.add(new Group(Element.words(word(Word.GENERAL)), results(Optional.empty())));
    for (TaskGroup group : plan().taskGroups()) {
      groups.add(new Group(quoted(group.name()), results(Optional.of(group.id()))));
    }
    return groups.build().stream()
        .filter(group -> !group.results().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<TargetResult> results(Optional<GroupId> group) {
    return report().results().stream()
        .filter(result -> target(result).group().equals(group))
        .collect(ImmutableList.toImmutableList());
  }
}
