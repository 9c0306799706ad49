package vn.cchc.json.codec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.json.cursor.ReferenceCheck.Kind;
import vn.cchc.period.Frequency;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Commitment;
import vn.cchc.plan.FormerBaseline;
import vn.cchc.plan.PartialCoverage;
import vn.cchc.plan.Stage;
import vn.cchc.plan.StraightLine;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetDraft;
import vn.cchc.plan.TargetId;
import vn.cchc.problem.ProblemCode;

/** Targets. */
public final class TargetCodec {
  private TargetCodec() {}

  public static Optional<Target> read(Cursor cursor) {
    return cursor.object().flatMap(TargetCodec::read);
  }

  private static Optional<Target> read(ObjectCursor fields) {
    var id = fields.id(Kind.TARGET, TargetId::of);
    var group = fields.get("group", member -> member.reference(Kind.GROUP, GroupId::of));
    var text = fields.need("text", Cursor::prose);
    var criterion = fields.get("criterion", CriterionCodec::read);
    boolean mayBeEmpty = fields.has("criterion");
    var stages =
        fields
            .get("stages", list -> Optional.of(stages(mayBeEmpty ? list : list.some())))
            .orElse(ImmutableList.of());
    var scope = fields.get("scope", ScopeCodec::read);
    var indicator =
        fields.get("indicator", member -> member.reference(Kind.INDICATOR, IndicatorId::of));
    var commitment = fields.get("commitment", member -> member.name(Commitment.class));
    var baseline = fields.get("baseline", TargetCodec::baseline);
    var formerBaselines = fields.list("formerBaselines", TargetCodec::formerBaseline);
    var line = fields.get("line", TargetCodec::line);
    var due = fields.get("due", DateReader::date);
    var period = fields.get("period", Cursor::period);
    var edition = fields.get("edition", Cursor::period);
    var every = fields.get("every", TargetCodec::every);
    var isApproximate = fields.get("approximate", Cursor::flag);
    var partial = fields.get("partialCoverage", member -> member.name(PartialCoverage.class));
    Set<String> given = new HashSet<>(fields.keys());
    if (formerBaselines.isEmpty()) {
      given.remove("formerBaselines");
    }
    if (!isApproximate.orElse(false)) {
      given.remove("approximate");
    }
    TargetDraft draft =
        new TargetDraft(
            ImmutableSet.copyOf(given),
            fields.isSound(),
            indicator,
            criterion,
            stages,
            scope,
            baseline,
            line,
            due);
    draft.brokenRules().stream()
        .map(TargetDraft.BrokenRule::problem)
        .filter(problem -> fields.isComplete() || problem.code() != ProblemCode.MISSING_KEY)
        .forEach(fields.cursor()::problem);
    return fields.build(
        () -> {
          Target.Builder builder =
              Target.builder()
                  .id(id.orElseThrow())
                  .group(group)
                  .text(text.orElseThrow())
                  .indicator(indicator)
                  .criterion(criterion)
                  .scope(scope)
                  .commitment(commitment)
                  .baseline(baseline)
                  .addAllFormerBaselines(formerBaselines)
                  .addAllStages(stages)
                  .line(line)
                  .due(due)
                  .period(period)
                  .edition(edition)
                  .every(every);
          isApproximate.ifPresent(builder::isApproximate);
          partial.ifPresent(builder::partialCoverage);
          return builder.build();
        });
  }

  /** Reads in what periods something is to be met: none of them is as short as a week. */
  public static Optional<Frequency> every(Cursor cursor) {
    return cursor
        .name(Frequency.class)
        .flatMap(
            every -> {
              if (every != Frequency.WEEK) {
                return Optional.of(every);
              }
              cursor.problem(
                  ProblemCode.UNKNOWN_NAME,
                  "every",
                  "month, quarter, halfYear, year",
                  Excerpt.quoted("week"));
              return Optional.empty();
            });
  }

  private static ImmutableList<Stage> stages(Cursor list) {
    AscendingDateReader days = new AscendingDateReader();
    return list.list(stage -> stage(stage, days));
  }

  private static Optional<Stage> stage(Cursor cursor, AscendingDateReader days) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var due = fields.need("due", days::next);
              var criterion = fields.need("criterion", CriterionCodec::read);
              return fields.build(() -> new Stage(due.orElseThrow(), criterion.orElseThrow()));
            });
  }

  private static Optional<StraightLine> line(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var from = fields.need("from", DateReader::date);
              var value = fields.need("value", NumberReader::decimal);
              return fields.build(() -> new StraightLine(from.orElseThrow(), value.orElseThrow()));
            });
  }

  private static Optional<Baseline> baseline(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var period = fields.need("period", Cursor::period);
              var value = fields.get("value", TargetCodec::basis);
              return fields.build(() -> new Baseline(period.orElseThrow(), value));
            });
  }

  /** Reads a value with which others can be compared. */
  private static Optional<Value> basis(Cursor cursor) {
    Optional<Value> value = ValueCodec.read(cursor);
    if (value.filter(TargetCodec::isOfNothing).isPresent()) {
      cursor.problem(ProblemCode.EMPTY_BASELINE, "value", "", "0/0");
      return Optional.empty();
    }
    return value;
  }

  private static boolean isOfNothing(Value value) {
    return value instanceof Ratio ratio && ratio.isOfNothing();
  }

  public static Optional<FormerBaseline> formerBaseline(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var agency = fields.need("agency", ScopeCodec::agency);
              var period = fields.need("period", Cursor::period);
              var value = fields.need("value", TargetCodec::basis);
              return fields.build(
                  () ->
                      new FormerBaseline(
                          agency.orElseThrow(), period.orElseThrow(), value.orElseThrow()));
            });
  }

  public static void write(JsonWriter out, Target target) throws IOException {
    out.object(
        () -> {
          out.text("id", target.id())
              .text("group", target.group())
              .text("text", target.text())
              .text("indicator", target.indicator());
          out.optional("criterion", target.criterion(), CriterionCodec::write)
              .optional("scope", target.scope(), ScopeCodec::write)
              .name("commitment", target.commitment())
              .optional("baseline", target.baseline(), TargetCodec::write)
              .some("formerBaselines", target.formerBaselines(), one -> write(out, one))
              .some(
                  "stages",
                  target.stages(),
                  stage ->
                      out.object(
                          () ->
                              out.text("due", stage.due())
                                  .object("criterion", stage.criterion(), CriterionCodec::write)))
              .optional("line", target.line(), TargetCodec::write)
              .text("due", target.due())
              .text("period", target.period())
              .text("edition", target.edition())
              .name("every", target.every());
          if (target.isApproximate()) {
            out.flag("approximate", true);
          }
          if (!target.isQualitative()) {
            out.name("partialCoverage", target.partialCoverage());
          }
        });
  }

  private static void write(JsonWriter out, StraightLine line) throws IOException {
    out.object(() -> out.text("from", line.from()).decimal("value", line.value()));
  }

  private static void write(JsonWriter out, Baseline baseline) throws IOException {
    out.object(
        () ->
            out.text("period", baseline.period())
                .optional("value", baseline.value(), ValueCodec::write));
  }

  public static void write(JsonWriter out, FormerBaseline baseline) throws IOException {
    out.object(
        () ->
            out.text("agency", baseline.agency())
                .text("period", baseline.period())
                .object("value", baseline.value(), ValueCodec::write));
  }
}
