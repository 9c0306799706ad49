package vn.cchc;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;

@AnalyzeClasses(packages = "vn.cchc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule IMPORTS_RUN_DOWNWARDS_ONLY =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("problem")
          .definedBy("vn.cchc.problem..")
          .layer("canonical")
          .definedBy("vn.cchc.canonical..")
          .layer("period")
          .definedBy("vn.cchc.period..")
          .layer("document")
          .definedBy("vn.cchc.document..")
          .layer("agency")
          .definedBy("vn.cchc.agency..")
          .layer("organisation")
          .definedBy("vn.cchc.organisation..")
          .layer("indicator")
          .definedBy("vn.cchc.indicator..")
          .layer("observation")
          .definedBy("vn.cchc.observation..")
          .layer("target")
          .definedBy("vn.cchc.target..")
          .layer("plan")
          .definedBy("vn.cchc.plan..")
          .layer("validation")
          .definedBy("vn.cchc.validation..")
          .layer("evaluation")
          .definedBy("vn.cchc.evaluation..")
          .layer("message")
          .definedBy("vn.cchc.message..")
          .layer("parser")
          .definedBy("vn.cchc.parser..")
          .whereLayer("message")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("parser")
          .mayOnlyBeAccessedByLayers("message")
          .whereLayer("evaluation")
          .mayOnlyBeAccessedByLayers("message")
          .whereLayer("validation")
          .mayOnlyBeAccessedByLayers("evaluation", "message")
          .whereLayer("plan")
          .mayOnlyBeAccessedByLayers("validation", "evaluation", "message")
          .whereLayer("target")
          .mayOnlyBeAccessedByLayers("plan", "validation", "evaluation", "message", "parser")
          .whereLayer("observation")
          .mayOnlyBeAccessedByLayers("validation", "evaluation", "message")
          .whereLayer("indicator")
          .mayOnlyBeAccessedByLayers(
              "observation", "target", "plan", "validation", "evaluation", "message", "parser")
          .whereLayer("organisation")
          .mayOnlyBeAccessedByLayers("plan", "validation", "evaluation", "message")
          .whereLayer("organisation")
          .mayOnlyAccessLayers("agency", "document", "period", "problem", "canonical")
          .whereLayer("problem")
          .mayNotAccessAnyLayer()
          .whereLayer("canonical")
          .mayNotAccessAnyLayer();

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
}
