package vn.cchc.json;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.stream.Stream;
import vn.cchc.json.bulk.BulkReader;

/** The rooms of this library, and what both libraries have in common. */
@ArchTag("currentJackson")
@AnalyzeClasses(packages = "vn.cchc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final int MOST_FILES_OF_A_ROOM = 22;
  private static final DescribedPredicate<JavaClass> IN_BULK =
      resideInAPackage("vn.cchc.json.bulk");

  @ArchTest
  static final ArchRule IMPORTS_RUN_DOWNWARDS_ONLY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("json")
          .definedBy("vn.cchc.json")
          .layer("bulk")
          .definedBy("vn.cchc.json.bulk")
          .layer("resultcodec")
          .definedBy("vn.cchc.json.resultcodec")
          .layer("scorecodec")
          .definedBy("vn.cchc.json.scorecodec")
          .layer("plantest")
          .definedBy("vn.cchc.json.plantest")
          .layer("codec")
          .definedBy("vn.cchc.json.codec")
          .layer("cursor")
          .definedBy("vn.cchc.json.cursor")
          .layer("token")
          .definedBy("vn.cchc.json.token")
          .whereLayer("json")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("bulk")
          .mayOnlyBeAccessedByLayers("json")
          .whereLayer("resultcodec")
          .mayOnlyBeAccessedByLayers("json")
          .whereLayer("scorecodec")
          .mayOnlyBeAccessedByLayers("json")
          .whereLayer("plantest")
          .mayOnlyBeAccessedByLayers("json", "resultcodec")
          .whereLayer("codec")
          .mayOnlyBeAccessedByLayers("json", "bulk", "resultcodec", "scorecodec")
          .whereLayer("cursor")
          .mayOnlyBeAccessedByLayers(
              "json", "bulk", "resultcodec", "scorecodec", "plantest", "codec")
          .whereLayer("token")
          .mayOnlyBeAccessedByLayers("json", "cursor");

  @ArchTest
  static final ArchRule THERE_ARE_NO_CYCLES =
      slices()
          .matching("vn.cchc.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(alwaysTrue(), resideInAPackage("vn.cchc..made"));

  @ArchTest
  static final ArchRule BULK_IS_REACHED_THROUGH_ONE_CLASS =
      ArchRuleDefinition.noClasses()
          .that(not(IN_BULK))
          .should()
          .dependOnClassesThat(
              IN_BULK.and(not(JavaClass.Predicates.belongToAnyOf(BulkReader.class))));

  @ArchTest
  static final ArchRule JACKSON_2_IS_KNOWN_TO_CLASSES_THAT_ARE_NAMED_AFTER_IT =
      ArchRuleDefinition.noClasses()
          .that()
          .haveNameNotMatching(".*[.](Jackson2\\w+|CchcModule)([$].*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..");

  @ArchTest
  static final ArchRule JACKSON_3_IS_KNOWN_TO_CLASSES_THAT_ARE_NAMED_AFTER_IT =
      ArchRuleDefinition.noClasses()
          .that()
          .haveNameNotMatching(".*[.](Jackson3\\w+|CchcJackson3Module)([$].*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson..");

  @ArchTest
  static final ArchRule OF_IS_ALWAYS_A_FACTORY =
      ArchRuleDefinition.methods().that().haveName("of").should().beStatic();

  @ArchTest
  static void everyPackageIsARoom(JavaClasses classes) {
    assertThat(
            classes.stream().map(JavaClass::getPackageName).filter(name -> name.contains("json")))
        .containsOnly(
            "vn.cchc.json",
            "vn.cchc.json.bulk",
            "vn.cchc.json.plantest",
            "vn.cchc.json.resultcodec",
            "vn.cchc.json.scorecodec",
            "vn.cchc.json.codec",
            "vn.cchc.json.cursor",
            "vn.cchc.json.token");
  }

  @ArchTest
  static void noRoomHasMoreFilesThanAReaderCanSurvey(JavaClasses classes) {
    files(classes)
        .filter(type -> type.getPackageName().startsWith("vn.cchc.json"))
        .collect(groupingBy(JavaClass::getPackageName))
        .forEach(
            (room, files) ->
                assertThat(files).as(room).hasSizeLessThanOrEqualTo(MOST_FILES_OF_A_ROOM));
  }

  @ArchTest
  static void noTwoTypesOfTheLibrariesShareASimpleName(JavaClasses classes) {
    List<String> names =
        files(classes)
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.equals("package-info"))
            .toList();

    assertThat(names).contains("Plan", "CchcJson").doesNotHaveDuplicates();
  }

  private static Stream<JavaClass> files(JavaClasses classes) {
    return classes.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().startsWith("Immutable"));
  }
}
