package vn.cchc.json.codec;

import com.google.common.collect.Range;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.Excerpt;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.NumberReader;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.json.cursor.ReferenceCheck.Kind;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.plan.AreaCatalogue;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Text;

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
    var catalogues = fields.giving(Kind.AREA_CATALOGUE, "areaCatalogues", PlanCodec::readCatalogue);
    var declaredGroups =
        fields.get("declaredTaskGroups", member -> NumberReader.small(member, Range.atLeast(1)));
    var groups = fields.giving(Kind.GROUP, "taskGroups", TaskCodec::readGroup);
    fields.refuseOthers();
    if (!fields.isSound()) {
      fields.checkReferences(); // of a plan that reads, PlanValidator reports all this
      new PartialPlanCheck(fields.cursor()).check(indicators, schemes, targets, catalogues, groups);
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
                  .addAllAreaCatalogues(catalogues)
                  .addAllTaskGroups(groups);
          calendar.ifPresent(builder::calendar);
          declaredGroups.ifPresent(builder::declaredTaskGroups);
          return builder.build();
        });
  }

  private static Optional<AreaCatalogue> readCatalogue(Cursor cursor) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var id = fields.id(Kind.AREA_CATALOGUE, AreaCatalogue::canonicalId);
              Set<String> codes = new HashSet<>();
              var areas = fields.needSome("items", item -> readArea(item, codes));
              return fields.build(() -> new AreaCatalogue(id.orElseThrow(), areas.orElseThrow()));
            });
  }

  private static Optional<AreaCatalogue.Area> readArea(Cursor cursor, Set<String> codes) {
    return cursor
        .object()
        .flatMap(
            fields -> {
              var code = fields.need("code", member -> readCode(member, codes));
              var name = fields.need("name", Cursor::prose);
              return fields.build(
                  () -> new AreaCatalogue.Area(code.orElseThrow(), name.orElseThrow()));
            });
  }

  private static Optional<String> readCode(Cursor cursor, Set<String> codes) {
    Optional<String> code = cursor.id(text -> Text.id("code of an area", text));
    code.filter(read -> !codes.add(read))
        .ifPresent(
            twice -> cursor.problem(ProblemCode.DUPLICATE_ID, "code", "", Excerpt.plain(twice)));
    return code;
  }

  private static void writeCatalogue(JsonWriter out, AreaCatalogue catalogue) throws IOException {
    out.object(
        () ->
            out.text("id", catalogue.id())
                .list(
                    "items",
                    catalogue.areas(),
                    area ->
                        out.object(() -> out.text("code", area.code()).text("name", area.name()))));
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
              .some("targets", plan.targets(), one -> TargetCodec.write(out, one))
              .some("areaCatalogues", plan.areaCatalogues(), one -> writeCatalogue(out, one));
          if (plan.declaredTaskGroups().isPresent()) {
            out.whole("declaredTaskGroups", plan.declaredTaskGroups().orElseThrow());
          }
          out.some("taskGroups", plan.taskGroups(), one -> TaskCodec.writeGroup(out, one));
        });
  }
}
