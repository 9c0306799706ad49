package vn.cchc.json.resultcodec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.cchc.evaluation.EarlierTerms;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.evaluation.made.ImmutableTargetResult;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.json.codec.CriterionCodec;
import vn.cchc.json.codec.ObservationCodec;
import vn.cchc.json.codec.ScopeCodec;
import vn.cchc.json.codec.TargetCodec;
import vn.cchc.json.codec.UnitCodec;
import vn.cchc.json.codec.ValueCodec;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.observation.Observation;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Maintained;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Shortfall;

/** Results of targets and, inside them, of agencies, parts, stages and periods. */
final class TargetResultCodec {
  private TargetResultCodec() {}

  static Optional<TargetResult> read(Cursor cursor) {
    return cursor
        .object()
        .flatMap(fields -> read(fields, fields.need("target", member -> member.id(TargetId::of))));
  }

  /** Reads a result inside that of a target, whose id it has unless it says another. */
  private static Optional<TargetResult> readInner(Cursor cursor, Optional<TargetId> outer) {
    return cursor
        .object()
        .flatMap(
            fields ->
                read(
                    fields,
                    fields.get("target", member -> member.id(TargetId::of)).or(() -> outer)));
  }

  private static Optional<TargetResult> read(ObjectCursor fields, Optional<TargetId> target) {
    var agency = fields.get("agency", ScopeCodec::agency);
    var period = fields.get("period", Cursor::period);
    var indicator = fields.get("indicator", member -> member.id(IndicatorId::of));
    var unit = UnitCodec.read(fields);
    var caseName = fields.get("case", Cursor::prose);
    var criterion = fields.get("criterion", CriterionCodec::read);
    var share = fields.get("shareOfAgencies", NumberReader::decimal);
    var due = fields.get("due", DateReader::date);
    var every = fields.get("every", TargetCodec::every);
    var outcome = fields.need("outcome", member -> member.name(Outcome.class));
    var isFinal = fields.need("final", Cursor::flag);
    var actual = fields.get("actual", ValueCodec::readJudged);
    var baseline = fields.get("baseline", ValueCodec::readJudged);
    var baselinePeriod = fields.get("baselinePeriod", Cursor::period);
    var formerBaselines = fields.list("formerBaselines", TargetCodec::formerBaseline);
    var margin = fields.get("margin", MarginCodec::read);
    var shortfall = fields.get("shortfall", ShortfallCodec::read);
    var progress = fields.get("progress", ProgressCodec::read);
    var maintained = fields.get("maintained", member -> member.name(Maintained.class));
    var level = fields.get("level", member -> member.name(Level.class));
    var pace = fields.get("pace", member -> member.name(Pace.class));
    var coverage = fields.get("coverage", TargetResultCodec::readCoverage);
    var undecidedTasks =
        fields.get(
            "undecidedTasks",
            member -> NumberReader.small(member, Range.closed(0, Integer.MAX_VALUE)));
    ImmutableList<TargetResult> members = fields.list("members", one -> readInner(one, target));
    ImmutableList<TargetResult> parts = fields.list("parts", one -> readInner(one, target));
    ImmutableList<TargetResult> stages = fields.list("stages", one -> readInner(one, target));
    ImmutableList<TargetResult> periods = fields.list("periods", one -> readInner(one, target));
    var contributors = fields.list("contributors", DetailCodec::readContributor);
    var course = fields.list("course", DetailCodec::readPoint);
    var notCounted = fields.list("notCounted", UnusedCodec::read);
    var reasons = fields.list("reasons", TargetResultCodec::readRemark);
    List<EarlierTerms> changes = new ArrayList<>();
    ImmutableList<ImmutableList<Remark>> caveats =
        fields.list("caveats", one -> readCaveat(one, changes));
    fields.get("explanation", Cursor::text);
    if (target.isEmpty()) { // which is reported where it should be
      fields.refuseOthers();
      return Optional.empty();
    }
    return fields.build(
        () ->
            ImmutableTargetResult.builder()
                .target(target.orElseThrow())
                .agency(agency)
                .period(period)
                .indicator(indicator)
                .unit(unit)
                .caseName(caseName)
                .criterion(criterion)
                .shareOfAgencies(share)
                .due(due)
                .every(every)
                .outcome(outcome.orElseThrow())
                .isFinal(isFinal.orElseThrow())
                .actual(actual)
                .baseline(baseline)
                .baselinePeriod(baselinePeriod)
                .addAllFormerBaselines(formerBaselines)
                .margin(margin)
                .shortfall(shortfall.orElse(Shortfall.NOT_APPLICABLE))
                .progress(progress)
                .maintained(maintained)
                .level(level)
                .pace(pace)
                .undecidedTasks(undecidedTasks.map(OptionalInt::of).orElseGet(OptionalInt::empty))
                .coverage(coverage)
                .addAllMembers(members)
                .addAllParts(parts)
                .addAllStages(stages)
                .addAllPeriods(periods)
                .addAllContributors(contributors)
                .addAllCourse(course)
                .addAllNotCounted(notCounted)
                .addAllReasons(reasons)
                .changedAfterDue(changes.stream().findFirst())
                .addAllCaveats(caveats.stream().flatMap(List::stream).toList())
                .build());
  }

  private static Optional<Coverage> readCoverage(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var reported = fields.need("reported", NumberReader::small);
              var expected = fields.need("expected", NumberReader::small);
              var silent = fields.needList("silent", ScopeCodec::agency);
              var partial = fields.needList("partial", ScopeCodec::agency);
              return fields.build(
                  "reported, expected, silent",
                  () ->
                      new Coverage(
                          reported.orElseThrow(),
                          expected.orElseThrow(),
                          silent.orElseThrow(),
                          partial.orElseThrow()));
            });
  }

  static Optional<Remark> readRemark(Cursor cursor) {
    return cursor.object().flatMap(TargetResultCodec::readRemark);
  }

  /** Reads a caveat on figures, or on what a revision changed after the due day. */
  private static Optional<ImmutableList<Remark>> readCaveat(
      Cursor cursor, List<EarlierTerms> changes) {
    Optional<ObjectCursor> fields = cursor.object();
    if (fields.filter(EarlierTermsCodec::isHere).isEmpty()) {
      return fields.flatMap(TargetResultCodec::readRemark).map(ImmutableList::of);
    }
    return fields
        .flatMap(EarlierTermsCodec::read)
        .map(
            terms -> {
              changes.add(terms);
              return ImmutableList.of();
            });
  }

  private static Optional<Remark> readRemark(ObjectCursor fields) {
    var code = fields.need("code", member -> member.name(RemarkCode.class));
    fields.get("agency", ScopeCodec::agency); // both are those of the first figure
    fields.get("period", Cursor::period);
    var figures = fields.list("figures", ObservationCodec::read);
    return fields.build(() -> new Remark(code.orElseThrow(), figures));
  }

  static void write(
      JsonWriter out,
      TargetResult result,
      Optional<TargetId> outer,
      Optional<Function<TargetResult, String>> explain)
      throws IOException {
    Optional<TargetId> target = Optional.of(result.target());
    JsonWriter.Element<TargetResult> inner = one -> write(out, one, target, explain);
    out.object(
        () -> {
          if (!target.equals(outer)) {
            out.text("target", result.target());
          }
          out.text("agency", result.agency())
              .text("period", result.period())
              .text("indicator", result.indicator())
              .text("unit", result.unit());
          if (result.unit().isPresent()) {
            UnitCodec.writeScale(out, result.unit().orElseThrow());
          }
          out.text("case", result.caseName())
              .optional("criterion", result.criterion(), CriterionCodec::write)
              .decimal("shareOfAgencies", result.shareOfAgencies())
              .text("due", result.due())
              .name("every", result.every())
              .name("outcome", result.outcome())
              .flag("final", result.isFinal())
              .optional("actual", result.actual(), ValueCodec::write)
              .optional("baseline", result.baseline(), ValueCodec::write)
              .text("baselinePeriod", result.baselinePeriod())
              .some("formerBaselines", result.formerBaselines(), one -> TargetCodec.write(out, one))
              .optional("margin", result.margin(), MarginCodec::write);
          ShortfallCodec.write(out, result.shortfall());
          ProgressCodec.write(out, result.progress());
          out.name("maintained", result.maintained())
              .name("level", result.level())
              .name("pace", result.pace())
              .optional("coverage", result.coverage(), TargetResultCodec::write);
          if (result.undecidedTasks().isPresent()) {
            out.whole("undecidedTasks", result.undecidedTasks().orElseThrow());
          }
          out.list("members", result.members(), inner)
              .some("parts", result.parts(), inner)
              .some("stages", result.stages(), inner)
              .some("periods", result.periods(), inner)
              .some("contributors", result.contributors(), one -> DetailCodec.write(out, one))
              .some("course", result.course(), one -> DetailCodec.write(out, one))
              .some("notCounted", result.notCounted(), one -> UnusedCodec.write(out, one))
              .some("reasons", result.reasons(), remark -> write(out, remark))
              .list(
                  "caveats",
                  Stream.concat(result.caveats().stream(), result.changedAfterDue().stream())
                      .toList(),
                  caveat -> writeCaveat(out, caveat))
              .text("explanation", explain.map(words -> words.apply(result)));
        });
  }

  private static void writeCaveat(JsonWriter out, Object caveat) throws IOException {
    if (caveat instanceof Remark remark) {
      write(out, remark);
    } else {
      EarlierTermsCodec.write(out, (EarlierTerms) caveat);
    }
  }

  private static void write(JsonWriter out, Coverage coverage) throws IOException {
    out.object(
        () ->
            out.whole("reported", coverage.reported())
                .whole("expected", coverage.expected())
                .list("silent", coverage.silent(), out::element)
                .list("partial", coverage.partial(), out::element));
  }

  static void write(JsonWriter out, Remark remark) throws IOException {
    Optional<Observation> total =
        remark.code() == RemarkCode.ROOT_REPEATS_ITS_PARTS
            ? remark.figures().stream().findFirst()
            : Optional.empty();
    out.object(
        () ->
            out.name("code", remark.code())
                .text("agency", total.map(Observation::agency))
                .text("period", total.map(Observation::period))
                .some("figures", remark.figures(), one -> ObservationCodec.write(out, one)));
  }
}
