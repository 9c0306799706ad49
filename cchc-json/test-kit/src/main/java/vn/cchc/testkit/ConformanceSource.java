package vn.cchc.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Gives a parameterized test every case of the conformance suite, as a {@link ConformanceCase}.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @ConformanceSource
 * void comesOutAsWorkedByHand(ConformanceCase one) {
 *   one.checkLibrary();
 * }
 * }</pre>
 */
@Documented
@MethodSource("vn.cchc.testkit.ConformanceCase#all")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.METHOD})
public @interface ConformanceSource {}
