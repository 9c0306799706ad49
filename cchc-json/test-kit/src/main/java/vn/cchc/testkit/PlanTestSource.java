package vn.cchc.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Gives a parameterized test every case of some files {@code cchc-plan-test/1}, as a {@link
 * PlanTestCase}.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @PlanTestSource(plan = "plan.json", agencies = "agencies.json", cases = "plan-test.json")
 * void thePlanJudgesAsExpected(PlanTestCase one) {
 *   one.check();
 * }
 * }</pre>
 *
 * <p>A file is named from the folder in which the tests run, which for Maven and Gradle is that of
 * the module. {@code classpath:} before a name makes it a resource of the test's class.
 */
@ArgumentsSource(PlanTestArguments.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.METHOD})
public @interface PlanTestSource {
  /** {@return the plan} */
  String plan();

  /** {@return the register of agencies; empty where the plan names none} */
  String agencies() default "";

  /** {@return the files of cases} */
  String[] cases();
}
