/**
 * Helps applications to test what they judge: assertions, a made-up province, the conformance cases
 * and arbitraries.
 *
 * <p>JUnit and jqwik are optional: only {@code ConformanceSource} and {@code PlanTestSource} need
 * the first, and only {@code CchcArbitraries} the second.
 */
@org.jspecify.annotations.NullMarked
module vn.cchc.testkit {
  requires transitive org.assertj.core;
  requires transitive vn.cchc.json;
  requires static net.jqwik.api;
  requires static org.junit.jupiter.api;
  requires static org.junit.jupiter.params;

  exports vn.cchc.testkit;
}
