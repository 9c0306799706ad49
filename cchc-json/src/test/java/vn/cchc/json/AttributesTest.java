package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyCode;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.FormerState;
import vn.cchc.agency.Succession;
import vn.cchc.document.LegalDocument;
import vn.cchc.evaluation.EarlierTerms;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.RemovedTarget;
import vn.cchc.evaluation.ReportEvidence;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.TaskId;
import vn.cchc.indicator.TaskShare;
import vn.cchc.indicator.Unit;
import vn.cchc.observation.Observation;
import vn.cchc.organisation.Classification;
import vn.cchc.organisation.DatedEntry;
import vn.cchc.organisation.Delegation;
import vn.cchc.organisation.DelegationId;
import vn.cchc.organisation.Effectiveness;
import vn.cchc.organisation.FieldId;
import vn.cchc.organisation.FunctionId;
import vn.cchc.organisation.NamedItem;
import vn.cchc.organisation.UnitProfile;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.period.Validity;
import vn.cchc.plan.AreaCatalogue;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.FormerBaseline;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.ReformArea;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Stage;
import vn.cchc.plan.StraightLine;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.tasks.TaskPeriod;
import vn.cchc.tasks.TaskResult;
import vn.cchc.verdict.Cases;
import vn.cchc.verdict.Contributor;
import vn.cchc.verdict.CoursePoint;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Progress;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.Shortfall;

/** Every attribute of the model is in the documents in which everything is set. */
class AttributesTest {
  private static final String EVALUATION = "evaluation.json";
  private static final String RESULT = EVALUATION + "/results/*";

  /** Where each type is found: a document and the keys on the way, or the type's name in it. */
  private static final ImmutableMap<Class<?>, String> PLACES =
      ImmutableMap.<Class<?>, String>builder()
          .put(Plan.class, "plan.json")
          .put(LegalDocument.class, "plan.json/decision")
          .put(Indicator.class, "plan.json/indicators/*")
          .put(AreaCatalogue.class, "plan.json/areaCatalogues/*")
          .put(AreaCatalogue.Area.class, "plan.json/areaCatalogues/*/items/*")
          .put(TaskShare.class, "plan.json/indicators/*/derivedFrom")
          .put(GradeScheme.class, "plan.json/gradeSchemes/*")
          .put(GradeScheme.Band.class, "plan.json/gradeSchemes/*/grades/*")
          .put(Target.class, "plan.json/targets/*")
          .put(Stage.class, "plan.json/targets/*/stages/*")
          .put(Baseline.class, "plan.json/targets/*/baseline")
          .put(FormerBaseline.class, "plan.json/targets/*/formerBaselines/*")
          .put(StraightLine.class, "plan.json/targets/*/line")
          .put(TaskGroup.class, "plan.json/taskGroups/*")
          .put(Task.class, "plan.json/taskGroups/*/tasks/*")
          .put(Criterion.Threshold.class, "type=atLeast")
          .put(Criterion.WithinTop.class, "type=withinTop")
          .put(Criterion.AtLeastGrade.class, "type=atLeastGrade")
          .put(Criterion.Change.class, "type=change")
          .put(Criterion.DoneBy.class, "type=doneBy")
          .put(Criterion.ByKind.class, "type=byKind")
          .put(Criterion.AllOf.class, "type=allOf")
          .put(Criterion.Part.class, "plan.json/targets/*/criterion/criteria/*")
          .put(Scope.OfAgency.class, "type=agency")
          .put(Scope.Aggregate.class, "type=aggregate")
          .put(Scope.Each.class, "type=each")
          .put(Scope.Share.class, "type=share")
          .put(Selection.class, "type=each")
          .put(Deadline.By.class, "type=by")
          .put(Deadline.In.class, "type=in")
          .put(Deadline.Continuous.class, "type=continuous")
          .put(Deadline.Recurring.class, "type=recurring")
          .put(Deadline.Conditional.class, "type=conditional")
          .put(Agency.class, "agencies.json/agencies/*")
          .put(FormerState.class, "agencies.json/agencies/*/history/*")
          .put(Succession.class, "agencies.json/successions/*")
          .put(UnitProfile.class, "organisation.json/agencies/*")
          .put(DatedEntry.class, "organisation.json/agencies/*/leads/*")
          .put(Validity.class, "organisation.json/agencies/*/leads/*")
          .put(Classification.class, "organisation.json/agencies/*/classification")
          .put(Effectiveness.class, "organisation.json/agencies/*/effectiveness/*")
          .put(NamedItem.class, "organisation.json/functions/*")
          .put(Delegation.class, "organisation.json/delegations/*")
          .put(Observation.class, "observations.ndjson/*")
          .put(Ratio.class, "type=ratio")
          .put(Quantity.class, "type=quantity")
          .put(Rank.class, "type=rank")
          .put(Grade.class, "type=grade")
          .put(Completion.class, "type=completion")
          .put(Mean.class, "type=mean")
          .put(EvaluationReport.class, EVALUATION)
          .put(TargetResult.class, RESULT)
          .put(TaskResult.class, EVALUATION + "/tasks/*")
          .put(TaskPeriod.class, EVALUATION + "/tasks/*/periods/*")
          .put(Margin.class, RESULT + "/margin")
          .put(Shortfall.class, RESULT + "/shortfall")
          .put(Progress.class, RESULT + "/progress")
          .put(Contributor.class, RESULT + "/contributors/*")
          .put(CoursePoint.class, RESULT + "/course/*")
          .put(Coverage.class, RESULT + "/coverage")
          .put(Remark.class, RESULT + "/reasons/*")
          .put(EarlierTerms.class, RESULT + "/caveats/*")
          .put(RemovedTarget.class, EVALUATION + "/removed/*")
          .put(UnusedFigures.class, EVALUATION + "/unused/*")
          .buildOrThrow();

  /** Types that are written as one text or number. */
  private static final ImmutableSet<Class<?>> SCALARS =
      ImmutableSet.of(
          AgencyId.class,
          AgencyKind.class,
          AgencyCode.LeftToRight.class,
          AgencyCode.RightToLeft.class,
          Cases.Count.class,
          Fraction.class,
          GroupId.class,
          IndicatorId.class,
          FunctionId.class,
          FieldId.class,
          DelegationId.class,
          PlanId.class,
          ReformArea.class,
          ReportingPeriod.class,
          TargetId.class,
          TaskId.class,
          Unit.class);

  /** Attributes under another key, or without one because their own attributes are there. */
  private static final ImmutableMap<String, ImmutableSet<String>> KEYS =
      ImmutableMap.<String, ImmutableSet<String>>builder()
          .put("Observation.reportedValue", ImmutableSet.of("value"))
          .put("TargetResult.changedAfterDue", ImmutableSet.of("caveats"))
          .put("EarlierTerms.criterion", ImmutableSet.of("before"))
          .put("EarlierTerms.scope", ImmutableSet.of("before"))
          .put("EarlierTerms.due", ImmutableSet.of("before"))
          .put("EarlierTerms.period", ImmutableSet.of("before"))
          .put("Indicator.caseName", ImmutableSet.of("case"))
          .put("TargetResult.caseName", ImmutableSet.of("case"))
          .put("Target.isApproximate", ImmutableSet.of("approximate"))
          .put("TargetResult.isFinal", ImmutableSet.of("final"))
          .put("Observation.subject", ImmutableSet.of("indicator", "task"))
          .put("UnusedFigures.subject", ImmutableSet.of("indicator", "task"))
          .put("Rank.population", ImmutableSet.of("of"))
          .put("DatedEntry.value", ImmutableSet.of("function"))
          .put("DatedEntry.validity", ImmutableSet.of("from", "until"))
          .put("Delegation.validity", ImmutableSet.of("from", "until"))
          .put("Threshold.range", ImmutableSet.of("value"))
          .put("Threshold.exact", ImmutableSet.of("value"))
          .put("Part.criterion", ImmutableSet.of("type"))
          .put("TaskResult.asOf", ImmutableSet.of())
          .put("TaskResult.isFinal", ImmutableSet.of("final"))
          .put("AllOf.parts", ImmutableSet.of("criteria"))
          .put("Each.selection", ImmutableSet.of("agencies", "kinds", "within"))
          .put("Share.selection", ImmutableSet.of("agencies", "kinds", "within"))
          .put("AreaCatalogue.areas", ImmutableSet.of("items"))
          .put("GradeScheme.bands", ImmutableSet.of("grades"))
          .buildOrThrow();

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<String, JsonNode> DOCUMENTS = new LinkedHashMap<>();

  @BeforeAll
  static void readDocuments() throws IOException {
    for (String name :
        new String[] {"plan.json", "agencies.json", "organisation.json", EVALUATION}) {
      DOCUMENTS.put(name, MAPPER.readTree(Golden.read(name)));
    }
    String lines = new String(Golden.read("observations.ndjson"), UTF_8).strip();
    DOCUMENTS.put("observations.ndjson", MAPPER.readTree("[" + lines.replace("\n", ",") + "]"));
  }

  static Stream<Class<?>> types() {
    return PLACES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyAttributeOfATypeIsWritten(Class<?> type) {
    String place = PLACES.getOrDefault(type, "");
    Set<String> written = new LinkedHashSet<>();
    objects(place).forEach(object -> object.fieldNames().forEachRemaining(written::add));
    assertThat(written).as(place).isNotEmpty();
    for (String attribute : attributes(type).keySet()) {
      String named = type.getSimpleName() + "." + attribute;
      assertThat(written)
          .as(named)
          .containsAll(KEYS.getOrDefault(named, ImmutableSet.of(attribute)));
    }
  }

  @Test
  void everyTypeOfTheModelHasItsPlace() {
    Set<Class<?>> seen = new LinkedHashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>();
    open.addAll(
        ImmutableSet.of(
            Plan.class,
            Agency.class,
            Succession.class,
            NamedItem.class,
            UnitProfile.class,
            Delegation.class,
            Observation.class,
            EvaluationReport.class));
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      if (seen.add(type)) {
        Stream<Type> next =
            isOneOfSeveral(type)
                ? Arrays.stream(type.getPermittedSubclasses())
                : SCALARS.contains(type) ? Stream.of() : attributes(type).values().stream();
        next.forEach(one -> ours(one).forEach(open::add));
      }
    }
    seen.removeIf(type -> isOneOfSeveral(type) || SCALARS.contains(type));
    seen.add(Mean.class);
    seen.add(DatedEntry.class);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(PLACES.keySet());
  }

  private static boolean isOneOfSeveral(Class<?> type) {
    return type.isSealed() && !type.getPermittedSubclasses()[0].getSimpleName().startsWith("Immut");
  }

  /** The types of ours in a type such as {@code Optional<Target>}; enums are checked elsewhere. */
  private static Stream<Class<?>> ours(Type type) {
    if (type instanceof ParameterizedType generic) {
      return Arrays.stream(generic.getActualTypeArguments()).flatMap(AttributesTest::ours);
    }
    return type instanceof Class<?> ours && ours.getName().startsWith("vn.cchc.") && !ours.isEnum()
        ? Stream.of(ours)
        : Stream.of();
  }

  /** The attributes by name: the components of a record, or what a class keeps. */
  private static Map<String, Type> attributes(Class<?> type) {
    Map<String, Type> attributes = new LinkedHashMap<>();
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        attributes.put(component.getName(), component.getGenericType());
      }
      return attributes;
    }
    Class<?> kept = type.isSealed() ? type.getPermittedSubclasses()[0] : type;
    Arrays.stream(kept.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() != ReportEvidence.class) // no part of the document
        .forEach(
            field ->
                Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(field.getName()))
                    .filter(method -> method.getParameterCount() == 0)
                    .map(Method::getGenericReturnType)
                    .forEach(result -> attributes.put(field.getName(), result)));
    assertThat(attributes).as(type.getName()).isNotEmpty();
    return attributes;
  }

  private static Stream<JsonNode> objects(String place) {
    if (place.startsWith("type=")) {
      String name = place.substring("type=".length());
      return DOCUMENTS.values().stream()
          .flatMap(document -> document.findParents("type").stream())
          .filter(object -> object.path("type").asText().equals(name));
    }
    String[] steps = place.split("/");
    Stream<JsonNode> nodes = Stream.of(DOCUMENTS.get(steps[0]));
    for (String step : Arrays.asList(steps).subList(1, steps.length)) {
      nodes =
          nodes.flatMap(
              node ->
                  step.equals("*")
                      ? Stream.iterate(0, i -> i < node.size(), i -> i + 1).map(node::get)
                      : Stream.of(node.path(step)));
    }
    return nodes.filter(JsonNode::isObject);
  }
}
