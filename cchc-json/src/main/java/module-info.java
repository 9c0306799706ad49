/**
 * The JSON documents of plans, agencies, observations and evaluations.
 *
 * <p>All values are immutable and safe to share between threads.
 *
 * <p>Jackson 3 is optional. Its module is not provided as a service here: a layer of modules
 * without Jackson 3 would not start.
 */
@org.jspecify.annotations.NullMarked
module vn.cchc.json {
  requires transitive com.fasterxml.jackson.databind;
  requires transitive vn.cchc.core;
  requires static tools.jackson.databind;

  exports vn.cchc.json;
  exports vn.cchc.json.plantest;

  provides com.fasterxml.jackson.databind.Module with
      vn.cchc.json.CchcModule;
}
