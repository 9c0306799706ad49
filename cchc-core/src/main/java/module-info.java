/**
 * The model of a province's plan of administrative reform and the exact evaluation of its targets.
 *
 * <p>All values are immutable and safe to share between threads. The module of the JSON documents,
 * compiled later, also makes results, when it reads them.
 */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module")
module vn.cchc.core {
  requires transitive com.google.common;
  requires transitive org.jspecify;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static org.immutables.value.annotations;

  exports vn.cchc.agency;
  exports vn.cchc.document;
  exports vn.cchc.evaluation;
  exports vn.cchc.evaluation.made to
      vn.cchc.json;
  exports vn.cchc.indicator;
  exports vn.cchc.message;
  exports vn.cchc.observation;
  exports vn.cchc.organisation;
  exports vn.cchc.period;
  exports vn.cchc.parser;
  exports vn.cchc.plan;
  exports vn.cchc.problem;
  exports vn.cchc.ranking;
  exports vn.cchc.scorecard;
  exports vn.cchc.scorecard.entry;
  exports vn.cchc.scorecard.scoring;
  exports vn.cchc.scorecard.validation;
  exports vn.cchc.tasks;
  exports vn.cchc.tasks.made to
      vn.cchc.json;
  exports vn.cchc.text;
  exports vn.cchc.validation;
  exports vn.cchc.verdict;
}
