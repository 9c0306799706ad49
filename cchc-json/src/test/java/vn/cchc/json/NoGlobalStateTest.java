package vn.cchc.json;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import vn.cchc.plan.Plan;

/** What both libraries share with the rest of the program that embeds them: nothing. */
@ArchTag("currentJackson")
@AnalyzeClasses(locations = NoGlobalStateTest.BothLibraries.class)
class NoGlobalStateTest {
  /** The two libraries alone, since a search of the whole class path takes long. */
  static final class BothLibraries implements LocationProvider {
    @Override
    public Set<Location> get(Class<?> test) {
      return Set.of(location(Plan.class), location(CchcJson.class));
    }

    private static Location location(Class<?> type) {
      return Location.of(type.getProtectionDomain().getCodeSource().getLocation());
    }
  }

  @ArchTest
  static final ArchRule NOTHING_IS_LOGGED =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(System.Logger.class);

  @ArchTest
  static final ArchRule NOTHING_IS_PRINTED =
      noClasses().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule STATIC_FIELDS_ARE_FINAL =
      fields().that(modifier(STATIC)).should().haveModifier(FINAL);

  @ArchTest
  static final ArchRule NO_STATIC_FIELD_HOLDS_WHAT_CAN_CHANGE =
      noFields()
          .that(modifier(STATIC))
          .and(DescribedPredicate.not(modifier(SYNTHETIC)))
          .should()
          .haveRawType(describe("a type whose values can change", NoGlobalStateTest::canChange));

  @ArchTest
  static final ArchRule NO_THREAD_IS_STARTED =
      noClasses()
          .should()
          .accessTargetWhere(
              of(
                  "java.lang.Thread.<init>",
                  "java.util.Timer.<init>",
                  "java.util.concurrent.Executors.*",
                  "java.util.concurrent.ForkJoinPool.<init>",
                  "java.util.concurrent.ThreadPoolExecutor.<init>"));

  @ArchTest
  static final ArchRule NOTHING_IS_ASKED_OF_THE_MACHINE =
      noClasses()
          .should()
          .accessTargetWhere(
              of(
                  "java.lang.System.getProperty",
                  "java.lang.System.getProperties",
                  "java.lang.System.getenv",
                  "java.lang.System.currentTimeMillis",
                  "java.lang.System.setProperty",
                  "java.lang.Boolean.getBoolean",
                  "java.lang.Integer.getInteger",
                  "java.lang.Long.getLong",
                  "java.nio.charset.Charset.defaultCharset",
                  "java.time.Clock.*",
                  "java.time.Instant.now",
                  "java.time.LocalDate.now",
                  "java.time.ZoneId.systemDefault",
                  "java.util.Locale.getDefault",
                  "java.util.TimeZone.getDefault"));

  private static boolean canChange(JavaClass type) {
    boolean isImmutable =
        type.isAssignableTo(ImmutableCollection.class) || type.isAssignableTo(ImmutableMap.class);
    return type.isArray()
        || type.isEquivalentTo(ThreadLocal.class)
        || type.getPackageName().startsWith("java.util.concurrent")
        || (!isImmutable
            && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)));
  }

  /** An access to one of these members, each written with its type, a star for any of the type. */
  private static DescribedPredicate<JavaAccess<?>> of(String... members) {
    return describe(
        "the target is one of " + String.join(", ", members),
        access -> {
          String type = access.getTargetOwner().getName();
          for (String member : members) {
            if (member.equals(type + "." + access.getName()) || member.equals(type + ".*")) {
              return true;
            }
          }
          return false;
        });
  }
}
