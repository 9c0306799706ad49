package vn.cchc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.InvalidRegisterException;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.TaskId;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.problem.ProblemCode;

class PlanInCodeTest {
  private static final Selection DEPARTMENTS =
      Selection.within("ubnd-tinh").andOfKinds(AgencyKind.DEPARTMENT);

  private static Target target() {
    return Target.builder()
        .id("ho-so")
        .text("ít nhất 60%")
        .indicator("ho-so-truc-tuyen")
        .criterion(Criterion.atLeast(60))
        .scope(Scope.each(DEPARTMENTS))
        .build();
  }

  private static Plan plan() {
    return Plan.builder()
        .id("kh")
        .title("Kế hoạch")
        .period(ReportingPeriod.ofYear(2026))
        .addIndicator(
            Indicator.builder()
                .id("ho-so-truc-tuyen")
                .name("Hồ sơ trực tuyến")
                .measure(Measure.SHARE)
                .accumulation(Accumulation.ADDITIVE)
                .rollUp(RollUp.POOLED)
                .build())
        .addTarget(target())
        .build();
  }

  @Test
  @Tag("T3")
  void aSelectionKeepsEveryConditionThatNarrowsIt() {
    assertThat(DEPARTMENTS)
        .isEqualTo(Selection.ofKinds(AgencyKind.DEPARTMENT).andWithin("ubnd-tinh"));
    assertThat(Selection.of("a", "b").and("b", "c").agencies()).containsExactly(AgencyId.of("b"));
    assertThat(DEPARTMENTS.and("a").andWithin("ubnd-tinh"))
        .isEqualTo(Selection.of("a").andOfKinds(AgencyKind.DEPARTMENT).andWithin("ubnd-tinh"));
    assertThatThrownBy(() -> DEPARTMENTS.andOfKinds(AgencyKind.DIVISION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("selection: kinds [division] leave none of [department]");
    assertThatThrownBy(() -> DEPARTMENTS.andWithin("so-y-te"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("selection: must be within one agency, but is within ubnd-tinh and so-y-te");
  }

  @Test
  @Tag("T3")
  void aChainThatWouldDropAConditionDoesNotCompile() {
    assertThat(errorsOf("Selection.within(\"ubnd-tinh\").andOfKinds(DEPARTMENT)")).isEmpty();
    assertThat(errorsOf("Selection.within(\"ubnd-tinh\").ofKinds(DEPARTMENT)")).hasSize(1);
    assertThat(errorsOf("Selection.ofKinds(DEPARTMENT).within(AgencyId.of(\"a\"))")).hasSize(1);
  }

  private static List<String> errorsOf(String expression) {
    String source =
        """
        import static vn.cchc.agency.AgencyKind.DEPARTMENT;
        import vn.cchc.agency.AgencyId;
        import vn.cchc.plan.Selection;
        class Narrowing { Object selection = %s; }
        """
            .formatted(expression);
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///Narrowing.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of("-proc:none", "-d", System.getProperty("java.io.tmpdir"), "-cp", classPath());
    ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, found, options, null, List.of(file))
        .call();
    return found.getDiagnostics().stream()
        .filter(one -> one.getKind() == javax.tools.Diagnostic.Kind.ERROR)
        .map(one -> one.getCode())
        .toList();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
        + System.getProperty("path.separator")
        + System.getProperty("jdk.module.path", "");
  }

  @Test
  void aBuilderStartsFromAValueAndKeepsWhatIsNotGivenAgain() {
    Target moved = target().toBuilder().scope(Scope.agency("so-noi-vu")).build();

    assertThat(moved.criterion()).isEqualTo(target().criterion());
    assertThat(moved.scope()).contains(Scope.agency(AgencyId.of("so-noi-vu")));
    assertThat(plan().toBuilder().build()).isEqualTo(plan());
    assertThat(plan().toBuilder().targets(List.of(moved)).build().targets()).containsExactly(moved);
    assertThat(plan().toBuilder().id("khac").build().targets()).containsExactly(target());
  }

  @Test
  void aTaskIsBuiltFromBareCodesAndItsTextsAreBroughtToNfc() {
    String decomposed = "so\u031b\u0323";
    Task task =
        Task.builder()
            .id("t")
            .name(decomposed)
            .lead("so-noi-vu")
            .addSupporting("so-y-te")
            .product(decomposed)
            .funding(decomposed)
            .note(decomposed)
            .build();

    assertThat(task.id()).isEqualTo(TaskId.of("t"));
    assertThat(task.lead()).contains(AgencyId.of("so-noi-vu"));
    assertThat(task.supporting()).containsExactly(AgencyId.of("so-y-te"));
    assertThat(
            List.of(
                task.name(),
                task.product().orElseThrow(),
                task.funding().orElseThrow(),
                task.note().orElseThrow()))
        .containsOnly("sợ");
    assertThat(task.toBuilder().lead("so-y-te-2").build().supporting())
        .isEqualTo(task.supporting());
    assertThat(plan().toBuilder().issuer("ubnd-tinh").build().issuer())
        .contains(AgencyId.of("ubnd-tinh"));
  }

  @Test
  void whatIsGivenTwiceToABuilderCountsAsGivenLast() {
    Target twice = target().toBuilder().group("mot").group("hai").build();

    assertThat(twice.group()).contains(GroupId.of("hai"));
    assertThat(plan().toBuilder().targets(List.of()).targets(List.of(twice)).build().targets())
        .containsExactly(twice);
  }

  @Test
  void criteriaOnSeveralIndicatorsAreGivenByTheirParts() {
    assertThat(
            Criterion.allOf(
                Criterion.part("ho-so", Criterion.moreThan(90)),
                Criterion.part("hai-long", Criterion.atLeast(95))))
        .isInstanceOfSatisfying(
            Criterion.AllOf.class,
            all ->
                assertThat(all.parts())
                    .extracting(part -> part.indicator().value())
                    .containsExactly("ho-so", "hai-long"));
    assertThat(Scope.aggregate("ubnd-tinh", AgencyKind.DEPARTMENT))
        .isEqualTo(
            new Scope.Aggregate(AgencyId.of("ubnd-tinh"), ImmutableSet.of(AgencyKind.DEPARTMENT)));
  }

  @Test
  void aNullIsNamedByWhatLacksIt() {
    assertThatThrownBy(() -> Criterion.atLeast(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("minimum");
    assertThatThrownBy(() -> Criterion.lessThan(null)).hasMessage("bound");
    assertThatThrownBy(() -> Plan.builder().id((String) null)).hasMessage("id");
  }

  @Test
  @Tag("A1")
  void agenciesThatDoNotFitTogetherAreRefusedWithEveryProblem() {
    Agency one =
        Agency.builder().id("a").name("Sở A").kind(AgencyKind.DEPARTMENT).parent("x").build();

    assertThatThrownBy(() -> AgencyRegister.of(one, one))
        .isInstanceOfSatisfying(
            InvalidRegisterException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(problem -> problem.code())
                    .contains(ProblemCode.DUPLICATE_ID, ProblemCode.UNKNOWN_AGENCY))
        .hasMessageStartingWith("agencies: must fit together, but have 3 problems: /agencies/");
    assertThat(AgencyRegister.of(one.toBuilder().parent(Optional.empty()).build()).find(one.id()))
        .isPresent();
  }
}
