package vn.cchc.examples.service.upload;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.primitives.Longs;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.service.access.Caller;
import vn.cchc.examples.service.access.FigureRights;
import vn.cchc.examples.service.store.Database;
import vn.cchc.examples.service.store.DocumentStore;
import vn.cchc.examples.service.store.StoredDocuments;
import vn.cchc.examples.service.store.Upload;
import vn.cchc.examples.service.store.UploadStore;
import vn.cchc.examples.service.web.ClientConnection;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.examples.service.web.FormParts;
import vn.cchc.examples.service.web.RequestReader;
import vn.cchc.examples.service.web.WorkTurns;
import vn.cchc.examples.sheets.AcceptedRow;
import vn.cchc.examples.sheets.FigureForm;
import vn.cchc.examples.sheets.FormReading;
import vn.cchc.examples.sheets.ImportReport;
import vn.cchc.examples.sheets.SheetImport;
import vn.cchc.examples.sheets.mapping.Mapping;
import vn.cchc.examples.sheets.mapping.MappingReading;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.indicator.Indicator;
import vn.cchc.json.ReadResult;
import vn.cchc.observation.Observations;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.PlanId;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/**
 * Reads a sheet by its mapping, or a form that needs none, and keeps its figures as an upload: all
 * of them, or none where a cell is refused or a row is not the caller's to send.
 */
@Component
final class SheetReceiver {
  private static final String SHEET = "sheet";
  private static final String MAPPING = "mapping";
  private static final String PLAN = "plan";
  private static final String PERIOD = "period";
  private static final String RECORDED_AT = "recordedAt";
  private static final String CORRECTS = "corrects";

  /** What a sheet corrects is held in memory, and no sheet of an office has so many figures. */
  private static final long MOST_CORRECTED = 50_000;

  private final FigureReceiver receiver;
  private final Database database;
  private final DocumentStore documents;
  private final StoredDocuments kept;
  private final UploadStore uploads;
  private final WorkTurns turns;
  private final Clock clock;

  SheetReceiver(
      FigureReceiver receiver,
      Database database,
      DocumentStore documents,
      StoredDocuments kept,
      UploadStore uploads,
      WorkTurns turns,
      Clock clock) {
    this.receiver = receiver;
    this.database = database;
    this.documents = documents;
    this.kept = kept;
    this.uploads = uploads;
    this.turns = turns;
    this.clock = clock;
  }

  /** {@return the names of the parts that a form must have} */
  static ImmutableSet<String> required() {
    return ImmutableSet.of(SHEET);
  }

  /** {@return the names of the parts that a form may have} */
  static ImmutableSet<String> optional() {
    return ImmutableSet.of(MAPPING, PLAN, PERIOD, RECORDED_AT, CORRECTS);
  }

  /** Reads the sheet of a form when it is its turn, and keeps what it has. */
  SheetResult keep(Caller caller, FormParts form) throws IOException {
    Part sheet = form.part(SHEET).orElseThrow(() -> wrong(ProblemCode.MISSING_KEY, SHEET, "", ""));
    return turns.readUpload(() -> keep(caller, form, sheet));
  }

  private SheetResult keep(Caller caller, FormParts form, Part sheet) throws IOException {
    AgencyRegister agencies =
        receiver.agencies().orElseThrow(() -> new FailedRequestException(Failure.NO_AGENCIES));
    Optional<Mapping> sent = mapping(form);
    Optional<String> planId = form.text(PLAN);
    Mapping mapping;
    if (sent.isPresent()) {
      mapping = sent.orElseThrow();
    } else {
      FormReading entry = entryForm(sheet);
      mapping = entry.mapping();
      Optional<Refusal> otherPlan =
          planId.flatMap(wanted -> entry.refusal(RequestReader.planId(wanted)));
      if (otherPlan.isPresent()) {
        return refused(name(sheet), otherPlan.orElseThrow());
      }
      planId = planId.or(() -> Optional.of(entry.plan()));
    }
    Optional<Plan> plan = planId.map(this::plan);
    SheetImport fresh = new SheetImport(complete(mapping, form), agencies, plan);
    SheetImport sheetImport =
        form.text(CORRECTS).map(this::corrected).map(fresh::correcting).orElse(fresh);
    ImportReport report;
    try (InputStream file = ClientConnection.whileOpen(sheet.getInputStream())) {
      report = sheetImport.read(file);
    }
    return keep(caller, name(sheet), report, agencies);
  }

  private static SheetResult refused(String source, Refusal refusal) {
    return new SheetResult(
        source,
        Optional.of(Failure.SHEET_REFUSED),
        Optional.empty(),
        0,
        0,
        0,
        ImmutableList.of(SheetProblem.of(refusal, "error")));
  }

  private SheetResult keep(
      Caller caller, String source, ImportReport report, AgencyRegister agencies)
      throws IOException {
    FigureRights rights = new FigureRights(caller, Optional.of(agencies));
    ImmutableList<SheetProblem> refused =
        report.refusals().stream()
            .map(refusal -> SheetProblem.of(refusal, "error"))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<SheetProblem> foreign =
        report.accepted().stream()
            .flatMap(row -> notYours(row, rights))
            .collect(ImmutableList.toImmutableList());
    Stream<SheetProblem> warnings =
        report.warnings().stream().map(warning -> SheetProblem.of(warning, "warning"));
    Optional<Failure> failure =
        !refused.isEmpty()
            ? Optional.of(Failure.SHEET_REFUSED)
            : foreign.isEmpty() ? Optional.empty() : Optional.of(Failure.NOT_YOURS);
    return new SheetResult(
        source,
        failure,
        failure.isPresent()
            ? Optional.empty()
            : Optional.of(receiver.keep(caller, report.observations())),
        report.accepted().size(),
        report.rowsWithoutFigure(),
        report.rowsLeftOut(),
        Stream.of(refused.stream(), foreign.stream(), warnings)
            .flatMap(problems -> problems)
            .collect(ImmutableList.toImmutableList()));
  }

  private static Stream<SheetProblem> notYours(AcceptedRow row, FigureRights rights) {
    return row.observations().stream()
        .filter(figure -> !rights.maySend(figure))
        .map(figure -> SheetProblem.notYours(row, figure.agency().value()))
        .distinct();
  }

  private static Optional<Mapping> mapping(FormParts form) throws IOException {
    if (form.part(MAPPING).isEmpty()) {
      return Optional.empty();
    }
    ReadResult<byte[]> document = form.document(MAPPING).bytes();
    if (document.value().isEmpty()) {
      throw new FailedRequestException(Failure.REFUSED, document.problems());
    }
    MappingReading reading = MappingReading.read(document.value().orElseThrow(), MAPPING);
    if (reading.value().isEmpty()) {
      throw new FailedRequestException(Failure.REFUSED, reading.problems());
    }
    return reading.value();
  }

  private static FormReading entryForm(Part sheet) throws IOException {
    try (InputStream file = sheet.getInputStream()) {
      return FormReading.of(file)
          .orElseThrow(() -> wrong(ProblemCode.MISSING_KEY, MAPPING, "", ""));
    }
  }

  /** {@return the figures of the upload that a sheet corrects} */
  private Observations corrected(String text) {
    Long number = Longs.tryParse(text);
    return database.read(
        jdbc -> {
          Optional<Upload> earlier =
              number == null
                  ? Optional.empty()
                  : uploads.upload(jdbc, number).stream()
                      .filter(upload -> upload.withdrawnAt().isEmpty())
                      .findFirst();
          if (earlier.isEmpty()) {
            throw new FailedRequestException(Failure.NO_SUCH_UPLOAD);
          }
          Upload upload = earlier.orElseThrow();
          if (upload.added() > MOST_CORRECTED) {
            throw wrong(
                ProblemCode.OUTSIDE_RANGE,
                CORRECTS,
                "1-" + MOST_CORRECTED,
                Long.toString(upload.added()));
          }
          return uploads.figures(jdbc, upload.id());
        });
  }

  /** {@return the plan whose indicators alone are taken, as it is in force today} */
  private Plan plan(String text) {
    PlanId id = RequestReader.planId(text);
    LocalDate today = documents.today();
    ImmutableList<Plan> revisions =
        database.read(jdbc -> kept.plans(jdbc, documents.versions(jdbc, id.value()), today));
    if (revisions.isEmpty()) {
      throw new FailedRequestException(Failure.NO_SUCH_PLAN);
    }
    return new PlanHistory(revisions).inForce(today).orElse(revisions.get(0));
  }

  /** Figures are recorded when they come, unless the form or the mapping names another moment. */
  private Mapping complete(Mapping mapping, FormParts form) throws IOException {
    Optional<Instant> moment = form.text(RECORDED_AT).map(SheetReceiver::moment);
    Mapping timed =
        moment.isEmpty() && mapping.hasRecordedAt()
            ? mapping
            : mapping.recordedAt(moment.orElseGet(clock::instant));
    Optional<String> period = form.text(PERIOD);
    Mapping dated = period.map(SheetReceiver::period).map(timed::period).orElse(timed);
    if (!dated.hasPeriod()) {
      throw wrong(ProblemCode.MISSING_KEY, PERIOD, "", "");
    }
    return dated;
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw wrong(ProblemCode.WRONG_TYPE, RECORDED_AT, "instant", text);
    }
  }

  /** Writes the form of a plan for a period, with the agencies that the caller reports for. */
  byte[] form(Caller caller, String plan, String period) {
    AgencyRegister agencies =
        receiver.agencies().orElseThrow(() -> new FailedRequestException(Failure.NO_AGENCIES));
    FigureRights rights = new FigureRights(caller, Optional.of(agencies));
    FigureForm form = new FigureForm(plan(plan), agencies, period(period));
    ImmutableSortedMap<AgencyId, ImmutableList<Indicator>> own =
        ImmutableSortedMap.copyOf(Maps.filterKeys(form.expected(), rights::reportsFor));
    if (own.isEmpty()) {
      throw new FailedRequestException(Failure.FORBIDDEN);
    }
    return form.workbook(own);
  }

  private static ReportingPeriod period(String text) {
    try {
      return ReportingPeriod.parse(text);
    } catch (IllegalArgumentException e) {
      throw wrong(ProblemCode.INVALID_PERIOD, PERIOD, "", '"' + text + '"');
    }
  }

  private static FailedRequestException wrong(
      ProblemCode code, String name, String expected, String actual) {
    return new FailedRequestException(
        Failure.BAD_REQUEST, Problem.error(code, Place.at(""), name, expected, actual));
  }

  private static String name(Part sheet) {
    String name = sheet.getSubmittedFileName();
    return name == null
        ? SHEET
        : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
