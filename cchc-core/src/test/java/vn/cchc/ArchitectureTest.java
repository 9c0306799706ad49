package vn.cchc;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

@AnalyzeClasses(packages = "vn.cchc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** The rooms of the house. Each line may import from the lines above it, never from its own. */
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("text", "problem"),
          Set.of("period", "document"),
          Set.of("agency"),
          Set.of("indicator"),
          Set.of("organisation", "observation"),
          Set.of("plan"),
          Set.of("verdict"),
          Set.of("verdict.rule"),
          Set.of("validation"),
          Set.of("figures"),
          Set.of("tasks"),
          Set.of("tasks.standing"),
          Set.of("evaluation"),
          Set.of("ranking"),
          Set.of("scorecard"),
          Set.of("scorecard.entry", "scorecard.validation"),
          Set.of("scorecard.scoring"),
          Set.of("parser"),
          Set.of("message.format"),
          Set.of("message"));

  private static final int MOST_FILES_OF_A_ROOM = 22;

  /** Where the results of a room are generated. */
  private static final String MADE = ".made";

  @ArchTest static final ArchRule IMPORTS_RUN_DOWNWARDS_ONLY = imports();

  @ArchTest
  static final ArchRule THERE_ARE_NO_CYCLES =
      slices().matching("vn.cchc.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_GUAVA_AND_ANNOTATIONS_ARE_NEEDED =
      ArchRuleDefinition.classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "vn.cchc..",
              "java..",
              "com.google.common..",
              "com.google.errorprone.annotations..",
              "org.immutables.value..",
              "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule NOTHING_IS_COUNTED_IN_FLOATING_POINT =
      ArchRuleDefinition.fields()
          .should()
          .notHaveRawType(double.class)
          .andShould()
          .notHaveRawType(float.class);

  @ArchTest
  static final ArchRule OF_IS_ALWAYS_A_FACTORY =
      ArchRuleDefinition.methods().that().haveName("of").should().beStatic();

  @ArchTest
  static final ArchRule RESULTS_HAVE_NO_PUBLIC_BUILDER =
      ArchRuleDefinition.noClasses()
          .that()
          .resideInAnyPackage(
              "vn.cchc.evaluation",
              "vn.cchc.ranking",
              "vn.cchc.scorecard.scoring",
              "vn.cchc.tasks",
              "vn.cchc.verdict")
          .should()
          .haveSimpleName("Builder");

  private static ArchRule imports() {
    Architectures.LayeredArchitecture house =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (Set<String> floor : FLOORS) {
      for (String room : floor) {
        house = house.layer(room).definedBy("vn.cchc." + room, "vn.cchc." + room + MADE);
      }
    }
    List<String> above = new ArrayList<>(FLOORS.stream().flatMap(Set::stream).toList());
    for (Set<String> floor : FLOORS) {
      above.removeAll(floor);
      for (String room : floor) {
        house =
            above.isEmpty()
                ? house.whereLayer(room).mayNotBeAccessedByAnyLayer()
                : house.whereLayer(room).mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
      }
    }
    return house;
  }

  @ArchTest
  static void everyPackageIsARoom(JavaClasses classes) {
    Set<String> rooms =
        classes.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals("vn.cchc"))
            .map(name -> name.substring("vn.cchc.".length()))
            .filter(name -> !name.endsWith(MADE))
            .collect(Collectors.toSet());

    Assertions.assertThat(FLOORS.stream().flatMap(Set::stream)).containsAll(rooms);
  }

  @ArchTest
  static void noRoomHasMoreFilesThanAReaderCanSurvey(JavaClasses classes) {
    classes.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(DescribedPredicate.not(generated()))
        .collect(groupingBy(JavaClass::getPackageName))
        .forEach(
            (room, files) ->
                Assertions.assertThat(files)
                    .as(room)
                    .hasSizeLessThanOrEqualTo(MOST_FILES_OF_A_ROOM));
  }

  private static DescribedPredicate<JavaClass> generated() {
    return DescribedPredicate.describe(
        "made by Immutables", type -> type.getSimpleName().startsWith("Immutable"));
  }
}
