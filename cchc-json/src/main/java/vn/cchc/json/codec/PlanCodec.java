package vn.cchc.json.codec;

import com.google.common.collect.Range;
import java.io.IOException;
import java.util.Optional;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.json.cursor.ReferenceCheck.Kind;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;

/** Plans. */
public final class PlanCodec {
  private PlanCodec() {}

  public static Optional<Plan> read(Cursor cursor) {
    return cursor.object().flatMap(PlanCodec::read);
  }

  private static Optional<Plan> read(ObjectCursor fields) {
    if (!DocumentFormat.check(fields, DocumentFormat.PLAN)) {
      return Optional.empty();
    }
    fields.cursor().findings().references().doubt(Kind.AGENCY); // the register has them
    fields.cursor().findings().references().doubt(Kind.AGENCY_KIND);
    var id = fields.need("id", member -> member.id(PlanId::of));
    var title = fields.need("title", Cursor::prose);
    var period = fields.need("period", Cursor::period);
    var calendar = fields.get("calendar", member -> member.name(ReportingCalendar.class));
    var issuer = fields.get("issuer", Cursor::agency);
    var focus = fields.list("focus", Cursor::prose);
    var decision = fields.get("decision", LegalDocumentCodec::read);
    var inForceFrom = fields.get("inForceFrom", DateReader::date);
    var basis = fields.list("basis", LegalDocumentCodec::read);
    var indicators = fields.giving(Kind.INDICATOR, "indicators", IndicatorCodec::read);
    var schemes = fields.giving(Kind.GRADE_SCHEME, "gradeSchemes", IndicatorCodec::readScheme);
    var targets = fields.list("targets", TargetCodec::read);
    var declaredGroups =
        fields.get("declaredTaskGroups", member -> NumberReader.small(member, Range.atLeast(1)));
    var groups = fields.giving(Kind.GROUP, "taskGroups", TaskCodec::readGroup);
    fields.refuseOthers();
    if (!fields.isSound()) {
      fields.checkReferences(); // of a plan that reads, PlanValidator tells all this
      new PartialPlanCheck(fields.cursor()).check(indicators, schemes, targets);
    }
    return fields.build(
        () -> {
          Plan.Builder builder =
              Plan.builder()
                  .id(id.orElseThrow())
                  .title(title.orElseThrow())
                  .period(period.orElseThrow())
                  .issuer(issuer)
                  .addAllFocus(focus)
                  .decision(decision)
                  .inForceFrom(inForceFrom)
                  .addAllBasis(basis)
                  .addAllIndicators(indicators)
                  .addAllGradeSchemes(schemes)
                  .addAllTargets(targets)
                  .addAllTaskGroups(groups);
          calendar.ifPresent(builder::calendar);
          declaredGroups.ifPresent(builder::declaredTaskGroups);
          return builder.build();
        });
  }

  public static void write(JsonWriter out, Plan plan) throws IOException {
    out.object(
        () -> {
          out.text("format", DocumentFormat.PLAN)
              .text("id", plan.id())
              .text("title", plan.title())
              .text("period", plan.period())
              .name("calendar", plan.calendar())
              .text("issuer", plan.issuer())
              .some("focus", plan.focus(), out::element)
              .optional("decision", plan.decision(), LegalDocumentCodec::write)
              .text("inForceFrom", plan.inForceFrom())
              .some("basis", plan.basis(), one -> LegalDocumentCodec.write(out, one))
              .some("indicators", plan.indicators(), one -> IndicatorCodec.write(out, one))
              .some(
                  "gradeSchemes", plan.gradeSchemes(), one -> IndicatorCodec.writeScheme(out, one))
              .some("targets", plan.targets(), one -> TargetCodec.write(out, one));
          if (plan.declaredTaskGroups().isPresent()) {
            out.whole("declaredTaskGroups", plan.declaredTaskGroups().orElseThrow());
          }
          out.some("taskGroups", plan.taskGroups(), one -> TaskCodec.writeGroup(out, one));
        });
  }
}
