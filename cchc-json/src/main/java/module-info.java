/**
 * The JSON documents of plans, agencies, observations and evaluations.
 *
 * <p>All values are immutable and safe to share between threads.
 */
@org.jspecify.annotations.NullMarked
module vn.cchc.json {
  requires transitive com.fasterxml.jackson.databind;
  requires transitive vn.cchc.core;

  exports vn.cchc.json;

  provides com.fasterxml.jackson.databind.Module with
      vn.cchc.json.CchcModule;
}
