package vn.cchc.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.ParentChainCheck;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.json.CchcJackson3Module;
import vn.cchc.json.CchcJson;
import vn.cchc.json.CchcModule;
import vn.cchc.json.DocumentSource;
import vn.cchc.json.PlanInput;
import vn.cchc.json.plantest.ExpectedResult;
import vn.cchc.json.plantest.PlanTest;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.Observations;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Selection;
import vn.cchc.plan.TargetId;
import vn.cchc.plan.TaskGroup;
import vn.cchc.ranking.Ranking;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.Scorer;
import vn.cchc.validation.PlanPartsValidator;
import vn.cchc.verdict.Outcome;

/** A public method names the parameter that was given a null. */
class NamedNullTest {
  private static final int NONE = -1;
  private static final int ROUNDS = 10;
  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
  private static final ImmutableList<Class<?>> LIBRARIES =
      ImmutableList.of(Plan.class, CchcJson.class, MadeUpProvince.class);

  private static final SampleValues VALUES = values();

  @ParameterizedTest
  @ValueSource(classes = {Plan.class, CchcJson.class, MadeUpProvince.class})
  void aNullIsRefusedByTheNameOfItsParameter(Class<?> library) throws Exception {
    List<String> wrong = new ArrayList<>();
    Set<String> notCalled = new TreeSet<>();
    int named = 0;
    for (Class<?> type : Doors.types(library)) {
      for (Executable door : Doors.of(type)) {
        for (int i = 0; i < door.getParameterCount(); i++) {
          if (mayBeNull(door.getParameters()[i])) {
            continue;
          }
          Optional<String> answer = answer(type, door, i);
          if (answer.isEmpty()) {
            notCalled.add(type.getSimpleName() + " " + name(door));
          } else if (answer.orElseThrow().equals(door.getParameters()[i].getName())) {
            named++;
          } else {
            wrong.add(door + " " + door.getParameters()[i] + ": " + answer.orElseThrow());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(notCalled).as("methods without an object or arguments").isEmpty();
    assertThat(named).isGreaterThan(20);
  }

  private static String name(Executable door) {
    return door instanceof Method ? door.getName() : "<init>";
  }

  private static boolean mayBeNull(Parameter parameter) {
    return parameter.getType().isPrimitive()
        || parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** Returns what a method says of a null, or nothing if there is no value to call it with. */
  private static Optional<String> answer(Class<?> type, Executable door, int parameter) {
    Optional<@Nullable Object[]> arguments = VALUES.arguments(door, parameter);
    Optional<Object> receiver = receiver(type, door, VALUES);
    if (arguments.isEmpty() || receiver.isEmpty()) {
      return Optional.empty();
    }
    try {
      call(door, receiver.orElseThrow(), arguments.orElseThrow());
      return Optional.of("accepted");
    } catch (InvocationTargetException e) {
      return Optional.of(
          e.getCause() instanceof NullPointerException
              ? String.valueOf(e.getCause().getMessage())
              : e.getCause().toString());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static @Nullable Object call(
      Executable door, Object receiver, @Nullable Object[] arguments)
      throws ReflectiveOperationException {
    door.setAccessible(true);
    return door instanceof Constructor<?> constructor
        ? constructor.newInstance(arguments)
        : ((Method) door).invoke(receiver, arguments);
  }

  /** Returns an object that has a method, a new one if it is a builder; anything if none needs. */
  private static Optional<Object> receiver(Class<?> type, Executable door, SampleValues values) {
    if (door instanceof Constructor<?> || Modifier.isStatic(door.getModifiers())) {
      return Optional.of(type);
    } else if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .filter(door.getDeclaringClass()::isInstance)
          .<Object>map(constant -> constant)
          .findFirst();
    } else if (!type.getSimpleName().equals("Builder")) {
      return values.any(type);
    }
    try {
      return Optional.of(type.getEnclosingClass().getMethod("builder").invoke(null));
    } catch (ReflectiveOperationException e) {
      return values.any(type);
    }
  }

  private static SampleValues values() {
    SampleValues values = new SampleValues();
    ConformanceCase.all().forEach(one -> collect(one, values));
    Criterion some = Criterion.atLeast(60);
    Predicate<Object> all = subject -> true;
    values.collect(
        List.of(
            MadeUpProvince.agencies(),
            all,
            Criterion.byKind(Map.of(AgencyKind.DEPARTMENT, some), some),
            ScoreRule.given(),
            ScoreRule.survey(1, 10),
            figures().series(MadeUpProvince.ONLINE_FILES),
            ranking(),
            new ParentChainCheck(),
            TaskGroup.builder().id("g").name("A").build(),
            new PlanPartsValidator(List.of(), List.of(), List.of()),
            new CchcModule(),
            new CchcJackson3Module(),
            planTest(),
            planInput(),
            ConformanceCase.all().findFirst().orElseThrow()));
    for (int round = 0; round < ROUNDS; round++) {
      for (Class<?> library : LIBRARIES) {
        for (Class<?> type : types(library)) {
          for (Executable door : Doors.of(type)) {
            make(type, door, values).ifPresent(values::collect);
          }
        }
      }
    }
    return values;
  }

  private static ObservationAccumulator figures() {
    ObservationAccumulator figures = ObservationAccumulator.asOf(DAY);
    figures.add(MadeUpProvince.files("so-noi-vu", "2026", 9, 10));
    return figures;
  }

  private static Ranking ranking() {
    return Ranking.of(
        MadeUpProvince.plan().build(),
        MadeUpProvince.agencies(),
        figures(),
        MadeUpProvince.ONLINE_FILES,
        ReportingPeriod.ofYear(2026),
        Selection.ofKinds(AgencyKind.DEPARTMENT),
        Ranking.Better.HIGHER);
  }

  private static PlanTest planTest() {
    ExpectedResult met =
        new ExpectedResult(Outcome.MET, Optional.empty(), Optional.empty(), Optional.empty());
    return new PlanTest("a", DAY, ImmutableList.of(), ImmutableMap.of(TargetId.of("t"), met));
  }

  private static PlanInput planInput() {
    return PlanInput.builder(DAY)
        .addPlan(document(CchcJson.writePlan(MadeUpProvince.plan().build())))
        .agencies(document(CchcJson.writeAgencies(MadeUpProvince.agencies())))
        .addObservations(document(""))
        .read()
        .orThrow();
  }

  private static DocumentSource document(String text) {
    return DocumentSource.of(text.getBytes(UTF_8), "a document");
  }

  private static List<Class<?>> types(Class<?> library) {
    try {
      return Doors.types(library);
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static void collect(ConformanceCase one, SampleValues values) {
    if (one.refused().isPresent()) {
      return;
    }
    try {
      AgencyRegister agencies = CchcJson.readAgencies(one.agencies().getBytes(UTF_8), "").orThrow();
      Observations figures = CchcJson.readObservations(lines(one.observations()), "").orThrow();
      LocalDate asOf = one.asOf().orElse(DAY);
      for (String document : one.plans()) {
        Plan plan = CchcJson.readPlan(document.getBytes(UTF_8), "").orThrow();
        values.collect(plan);
        if (one.plans().size() == 1 && one.scorecard().isEmpty()) {
          values.collect(Evaluator.evaluate(plan, agencies, figures, asOf));
        }
      }
      if (one.scorecard().isPresent() && one.plans().isEmpty()) {
        Scorecard card =
            CchcJson.readScorecard(one.scorecard().orElseThrow().getBytes(UTF_8), "").orThrow();
        ScoreEntries entries = CchcJson.readScoreEntries(lines(one.entries()), "").orThrow();
        values.collect(Scorer.score(card, agencies, entries, asOf));
        values.collect(PublishedTotal.check(card, entries, asOf));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ByteArrayInputStream lines(List<String> lines) {
    return new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
  }

  private static Optional<Object> make(Class<?> type, Executable door, SampleValues values) {
    Optional<@Nullable Object[]> arguments = values.arguments(door, NONE);
    Optional<Object> receiver = receiver(type, door, values);
    if (arguments.isEmpty() || receiver.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(call(door, receiver.orElseThrow(), arguments.orElseThrow()));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }
}
