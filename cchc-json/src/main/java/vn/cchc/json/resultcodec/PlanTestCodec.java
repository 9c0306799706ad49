package vn.cchc.json.resultcodec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.cchc.json.codec.DocumentFormat;
import vn.cchc.json.codec.ObservationCodec;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.json.plantest.ExpectedResult;
import vn.cchc.json.plantest.PlanTest;
import vn.cchc.json.plantest.PlanTestSuite;
import vn.cchc.observation.Observation;
import vn.cchc.plan.TargetId;
import vn.cchc.problem.ProblemCode;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.RemarkCode;

/** Tests of plans, which are read and never written. */
public final class PlanTestCodec {
  private PlanTestCodec() {}

  public static Optional<PlanTestSuite> read(Cursor cursor) {
    return cursor.object().flatMap(PlanTestCodec::readSuite);
  }

  private static Optional<PlanTestSuite> readSuite(ObjectCursor fields) {
    if (!DocumentFormat.check(fields, DocumentFormat.PLAN_TEST)) {
      return Optional.empty();
    }
    Set<String> names = new HashSet<>();
    var cases = fields.needSome("cases", member -> readCase(member, names));
    return fields.build(() -> new PlanTestSuite(cases.orElseThrow()));
  }

  private static Optional<PlanTest> readCase(Cursor cursor, Set<String> names) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var name = fields.need("name", member -> readName(member, names));
              var asOf = fields.need("asOf", DateReader::date);
              ImmutableList<Observation> observations =
                  fields.list("observations", PlanTestCodec::readObservation);
              var expected = fields.need("expect", PlanTestCodec::readExpected);
              return fields.build(
                  () ->
                      new PlanTest(
                          name.orElseThrow(),
                          asOf.orElseThrow(),
                          observations,
                          expected.orElseThrow()));
            });
  }

  private static Optional<String> readName(Cursor cursor, Set<String> names) {
    Optional<String> name = cursor.prose();
    name.filter(one -> !names.add(one))
        .ifPresent(one -> cursor.problem(ProblemCode.DUPLICATE_ID, "name", "", Excerpt.plain(one)));
    return name;
  }

  private static Optional<Observation> readObservation(Cursor cursor) {
    Optional<Observation> observation = ObservationCodec.read(cursor);
    observation.flatMap(Observation::doneAfterReport).ifPresent(cursor::problem);
    return observation;
  }

  private static Optional<ImmutableMap<TargetId, ExpectedResult>> readExpected(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              if (fields.isEmpty() && fields.isComplete()) {
                cursor.problem(ProblemCode.EMPTY_LIST, "expect", "", "");
              }
              ImmutableMap.Builder<TargetId, ExpectedResult> expected = ImmutableMap.builder();
              for (String key : fields.keys()) {
                Optional<TargetId> target = readTarget(cursor, key);
                Optional<ExpectedResult> result = fields.get(key, PlanTestCodec::readResult);
                if (target.isPresent() && result.isPresent()) {
                  expected.put(target.orElseThrow(), result.orElseThrow());
                }
              }
              return fields.build(expected::buildOrThrow);
            });
  }

  private static Optional<TargetId> readTarget(Cursor cursor, String key) {
    try {
      return Optional.of(TargetId.of(key));
    } catch (IllegalArgumentException e) {
      cursor.problem(ProblemCode.INVALID_ID, "expect", "", Excerpt.quoted(key));
      return Optional.empty();
    }
  }

  private static Optional<ExpectedResult> readResult(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var outcome = fields.need("outcome", member -> member.name(Outcome.class));
              var margin = fields.get("margin", MarginCodec::readExpected);
              var shortfall = fields.get("shortfall", ShortfallCodec::read);
              var caveats =
                  fields.get(
                      "caveats",
                      member ->
                          Optional.of(
                              ImmutableSet.copyOf(
                                  member.distinct(code -> code.name(RemarkCode.class)))));
              return fields.build(
                  () -> new ExpectedResult(outcome.orElseThrow(), margin, shortfall, caveats));
            });
  }
}
