package vn.cchc.json;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.problem.ProblemCode;

/** Plans. */
final class PlanCodec {
  private PlanCodec() {}

  static Optional<Plan> read(Cursor cursor) {
    return cursor.object().flatMap(PlanCodec::read);
  }

  private static Optional<Plan> read(Fields fields) {
    Format.check(fields, Format.PLAN);
    var id = fields.need("id", member -> member.parsed(PlanId::of));
    var title = fields.need("title", Cursor::text);
    var period = fields.need("period", TargetCodec::period);
    var calendar = fields.get("calendar", member -> member.name(ReportingCalendar.class));
    var issuer = fields.get("issuer", ScopeCodec::agency);
    var focus = fields.list("focus", Cursor::text);
    var decision = fields.get("decision", DocumentCodec::read);
    var inForceFrom = fields.get("inForceFrom", Cursor::date);
    var basis = fields.list("basis", DocumentCodec::read);
    var indicators = fields.list("indicators", IndicatorCodec::read);
    var schemes = fields.list("gradeSchemes", IndicatorCodec::readScheme);
    var targets = fields.list("targets", TargetCodec::read);
    var groups = fields.list("taskGroups", TaskCodec::readGroup);
    checkIds(fields);
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
          return builder.build();
        });
  }

  private static void checkIds(Fields fields) {
    for (String key : List.of("indicators", "gradeSchemes", "targets", "taskGroups")) {
      checkUnique(fields.cursor(), key, new HashSet<>());
    }
    Set<String> tasks = new HashSet<>();
    for (Cursor group : elements(fields.cursor(), "taskGroups")) {
      checkUnique(group, "tasks", tasks);
    }
  }

  private static void checkUnique(Cursor owner, String key, Set<String> seen) {
    for (Cursor element : elements(owner, key)) {
      if (element.node() instanceof Node.Struct struct) {
        for (Node.Member member : struct.members()) {
          if (member.key().equals("id")
              && member.value() instanceof Node.Text id
              && !seen.add(id.value())) {
            element
                .member(member)
                .problem(ProblemCode.DUPLICATE_ID, key, "", Excerpt.plain(id.value()));
          }
        }
      }
    }
  }

  private static List<Cursor> elements(Cursor owner, String key) {
    if (owner.node() instanceof Node.Struct struct) {
      for (Node.Member member : struct.members()) {
        if (member.key().equals(key) && member.value() instanceof Node.Array) {
          return owner.member(member).list(Optional::of);
        }
      }
    }
    return List.of();
  }

  static void write(Out out, Plan plan) throws IOException {
    out.object(
        () ->
            out.text("format", Format.PLAN)
                .text("id", plan.id())
                .text("title", plan.title())
                .text("period", plan.period())
                .name("calendar", plan.calendar())
                .text("issuer", plan.issuer())
                .some("focus", plan.focus(), out::element)
                .optional("decision", plan.decision(), DocumentCodec::write)
                .text("inForceFrom", plan.inForceFrom())
                .some("basis", plan.basis(), one -> DocumentCodec.write(out, one))
                .some("indicators", plan.indicators(), one -> IndicatorCodec.write(out, one))
                .some(
                    "gradeSchemes",
                    plan.gradeSchemes(),
                    one -> IndicatorCodec.writeScheme(out, one))
                .some("targets", plan.targets(), one -> TargetCodec.write(out, one))
                .some("taskGroups", plan.taskGroups(), one -> TaskCodec.writeGroup(out, one)));
  }
}
