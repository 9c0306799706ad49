package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.json.bulk.BulkReader;
import vn.cchc.json.codec.ObservationCodec;
import vn.cchc.json.codec.OrganisationCodec;
import vn.cchc.json.codec.PlanCodec;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.json.cursor.ReferenceCheck.Kind;
import vn.cchc.json.plantest.PlanTestSuite;
import vn.cchc.json.resultcodec.EvaluationCodec;
import vn.cchc.json.resultcodec.PlanTestCodec;
import vn.cchc.json.resultcodec.ProblemCodec;
import vn.cchc.json.resultcodec.RankingCodec;
import vn.cchc.json.scorecodec.ScoreEntryCodec;
import vn.cchc.json.scorecodec.ScoreEntryLines;
import vn.cchc.json.scorecodec.ScoreReportCodec;
import vn.cchc.json.scorecodec.ScorecardCodec;
import vn.cchc.json.token.JsonLibrary;
import vn.cchc.json.token.TokenWriter;
import vn.cchc.message.ScoreMessages;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.ranking.RankingReport;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.entry.ScoreEntry;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.ScoreComparison;
import vn.cchc.scorecard.scoring.ScoreReport;
import vn.cchc.tasks.TaskResult;
import vn.cchc.text.Language;
import vn.cchc.validation.PlanValidator;

/**
 * Reads and writes the JSON documents, strictly and always in the same bytes. It needs no mapper
 * and keeps no state.
 */
public final class CchcJson {
  private CchcJson() {}

  /**
   * Reads a plan from wherever it is.
   *
   * @param source the document, which may be compressed with gzip, and its name
   * @return the plan, or everything that is wrong; also that the document cannot be read, or is
   *     larger than its limit
   */
  public static ReadResult<Plan> readPlan(DocumentSource source) {
    return DocumentReader.read(
        source, DocumentSource.DEFAULT_LIMIT, bytes -> readPlan(bytes, source.name()));
  }

  /**
   * Reads a plan.
   *
   * @param json the document, in UTF-8
   * @param source its name, such as a file's, for problems
   * @return the plan, or everything that is wrong
   */
  public static ReadResult<Plan> readPlan(byte[] json, String source) {
    return readPlan(json, source, Strictness.STRICT);
  }

  /**
   * Reads a plan.
   *
   * @param json the document, in UTF-8
   * @param source its name, for problems
   * @param strictness what becomes of unknown keys
   * @return the plan, where there is no error, and everything that is wrong
   */
  public static ReadResult<Plan> readPlan(byte[] json, String source, Strictness strictness) {
    return DocumentReader.read(json, source, strictness, PlanCodec::read);
  }

  /**
   * Returns what is wrong with a plan by itself, beyond its reading.
   *
   * @param plan what came of reading the plan
   * @return what {@link PlanValidator} finds, placed in the plan's text; nothing where there is no
   *     plan
   */
  public static ImmutableList<Problem> validate(ReadResult<Plan> plan) {
    return located(plan, plan.value().map(PlanValidator::validate).orElse(ImmutableList.of()));
  }

  /**
   * Returns what is wrong with a plan and its references to agencies, beyond its reading.
   *
   * @param plan what came of reading the plan
   * @param agencies the register
   * @return what {@link PlanValidator} finds, placed in the plan's text; where there is no plan,
   *     the references to agencies that the register does not have
   */
  public static ImmutableList<Problem> validate(ReadResult<Plan> plan, AgencyRegister agencies) {
    return located(
        plan,
        plan.value()
            .map(whole -> PlanValidator.validate(whole, agencies))
            .orElseGet(
                () ->
                    unknown(
                        plan,
                        Optional.of(agencies.agencies().keySet()),
                        Optional.of(agencies.kinds().keySet()))));
  }

  /**
   * Returns what is wrong with a plan and its references to agencies, beyond the two readings. An
   * agency is known if the register names it, also where the register could not be read for another
   * reason.
   *
   * @param plan what came of reading the plan
   * @param agencies what came of reading the register
   * @return every problem but those of the two readings, placed in the plan's text; of references
   *     to agencies, none where the register may have agencies that could not be read
   */
  public static ImmutableList<Problem> validate(
      ReadResult<Plan> plan, ReadResult<AgencyRegister> agencies) {
    if (agencies.value().isPresent()) {
      return validate(plan, agencies.value().orElseThrow());
    }
    return ImmutableList.<Problem>builder()
        .addAll(validate(plan))
        .addAll(
            located(
                plan,
                unknown(
                    plan,
                    agencies.references().given(Kind.AGENCY),
                    agencies.references().given(Kind.AGENCY_KIND))))
        .build();
  }

  /** Returns the references of a plan to what a register does not have, so far as that is known. */
  private static ImmutableList<Problem> unknown(
      ReadResult<Plan> plan,
      Optional<? extends Set<?>> agencies,
      Optional<? extends Set<?>> kinds) {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    agencies.ifPresent(
        ids -> problems.addAll(plan.references().unknown(Kind.AGENCY, ids::contains)));
    kinds.ifPresent(
        ids -> problems.addAll(plan.references().unknown(Kind.AGENCY_KIND, ids::contains)));
    return problems.build();
  }

  private static ImmutableList<Problem> located(
      ReadResult<Plan> plan, ImmutableList<Problem> problems) {
    return problems.stream().map(plan::locate).collect(ImmutableList.toImmutableList());
  }

  /**
   * Reads a register of agencies from wherever it is.
   *
   * @param source the document, which may be compressed with gzip, and its name
   * @return the register, or everything that is wrong; also that the document cannot be read, or is
   *     larger than its limit
   */
  public static ReadResult<AgencyRegister> readAgencies(DocumentSource source) {
    return DocumentReader.read(
        source, DocumentSource.DEFAULT_LIMIT, bytes -> readAgencies(bytes, source.name()));
  }

  /**
   * Reads a register of agencies, without what is recorded of their organisation.
   *
   * @param json the document, in UTF-8
   * @param source its name, for problems
   * @return the register, or everything that is wrong
   */
  public static ReadResult<AgencyRegister> readAgencies(byte[] json, String source) {
    return readAgencies(json, source, Strictness.STRICT);
  }

  /**
   * Reads a register of agencies.
   *
   * @param json the document, in UTF-8
   * @param source its name, for problems
   * @param strictness what becomes of unknown keys
   * @return the register, where there is no error, and everything that is wrong
   */
  public static ReadResult<AgencyRegister> readAgencies(
      byte[] json, String source, Strictness strictness) {
    return DocumentReader.read(json, source, strictness, OrganisationCodec::readRegister);
  }

  /**
   * Reads a register with all that is recorded of its agencies' organisation from wherever it is.
   *
   * @param source the document, which may be compressed with gzip, and its name
   * @return the organisation with its register, or everything that is wrong; also that the document
   *     cannot be read, or is larger than its limit
   */
  public static ReadResult<Organisation> readOrganisation(DocumentSource source) {
    return DocumentReader.read(
        source, DocumentSource.DEFAULT_LIMIT, bytes -> readOrganisation(bytes, source.name()));
  }

  /**
   * Reads the same document as {@link #readAgencies} with all that is recorded of the agencies'
   * organisation.
   *
   * @param json the document, in UTF-8
   * @param source its name, for problems
   * @return the organisation with its register, or everything that is wrong
   */
  public static ReadResult<Organisation> readOrganisation(byte[] json, String source) {
    return DocumentReader.read(json, source, Strictness.STRICT, OrganisationCodec::read);
  }

  /**
   * Reads an evaluation from wherever it is.
   *
   * @param source the document, which may be compressed with gzip, and its name
   * @return the report, or everything that is wrong; also that the document cannot be read, or is
   *     larger than its limit
   */
  public static ReadResult<EvaluationReport> readEvaluation(DocumentSource source) {
    return DocumentReader.read(
        source, DocumentSource.EVALUATION_LIMIT, bytes -> readEvaluation(bytes, source.name()));
  }

  /**
   * Reads an evaluation. Explanations, the summary, counts and rounded amounts are not read: they
   * follow from the rest.
   *
   * @param json the document, in UTF-8
   * @param source its name, for problems
   * @return the report, or everything that is wrong
   */
  public static ReadResult<EvaluationReport> readEvaluation(byte[] json, String source) {
    return readEvaluation(json, source, Strictness.STRICT);
  }

  /**
   * Reads an evaluation.
   *
   * @param json the document, in UTF-8
   * @param source its name, for problems
   * @param strictness what becomes of unknown keys
   * @return the report, where there is no error, and everything that is wrong
   */
  public static ReadResult<EvaluationReport> readEvaluation(
      byte[] json, String source, Strictness strictness) {
    return DocumentReader.read(json, source, strictness, EvaluationCodec::read);
  }

  /**
   * Reads observations, one on each line. Empty lines are passed over; a line with a problem is
   * left out and the reading goes on.
   *
   * @param lines the lines, in UTF-8, which may be compressed with gzip; the stream is read to its
   *     end and left open
   * @param source its name, for problems
   * @return the observations of all good lines, always, and everything that is wrong with the
   *     others
   * @throws IOException if the stream cannot be read
   */
  public static ReadResult<Observations> readObservations(InputStream lines, String source)
      throws IOException {
    return ObservationLines.readAll(lines, source, true);
  }

  /**
   * Reads figures that are supposed, one on each line, as {@link #readObservations} does; they may
   * say that something will have been done.
   *
   * @param lines the lines, in UTF-8, which may be compressed with gzip; the stream is read to its
   *     end and left open
   * @param source its name, for problems
   * @return the figures of all good lines, always, and everything that is wrong with the others
   * @throws IOException if the stream cannot be read
   */
  public static ReadResult<Observations> readHypothetical(InputStream lines, String source)
      throws IOException {
    return ObservationLines.readAll(lines, source, false);
  }

  /**
   * Reads observations, one on each line, and keeps none of them: the memory that it takes does not
   * grow with the number of lines. Empty lines are passed over.
   *
   * @param lines the lines, in UTF-8, which may be compressed with gzip; the stream is left open,
   *     and read to its end unless the sink stops the reading
   * @param source its name, for problems
   * @param sink where good lines and the problems of bad ones go, in the order of the lines
   * @return how many lines were good and bad
   * @throws IOException if the stream cannot be read
   */
  public static LineCounts readObservations(InputStream lines, String source, ObservationSink sink)
      throws IOException {
    return readObservations(lines, source, Strictness.STRICT, sink);
  }

  /**
   * Reads observations, one on each line, and keeps none of them.
   *
   * @param lines the lines, in UTF-8, which may be compressed with gzip; the stream is left open,
   *     and read to its end unless the sink stops the reading
   * @param source its name, for problems
   * @param strictness what becomes of unknown keys; those that are kept out are counted
   * @param sink where good lines and the problems of bad ones go, in the order of the lines
   * @return how many lines were good and bad
   * @throws IOException if the stream cannot be read
   */
  public static LineCounts readObservations(
      InputStream lines, String source, Strictness strictness, ObservationSink sink)
      throws IOException {
    return new ObservationLines(source, strictness, sink).read(lines);
  }

  /**
   * Reads observations, one on each line, into an accumulator for a day: the way to read very many.
   * The memory that it takes grows with what is reported and not with how often.
   *
   * @param lines the lines, in UTF-8, which may be compressed with gzip; the stream is read to its
   *     end, by one thread at a time, and left open
   * @param source its name, such as a file's, for problems
   * @param asOf the day
   * @param parallelism how many read at once: the calling thread and, for more than one, those of
   *     the pool that it works for, by default the common pool. The outcome is always the same
   * @return the accumulator of all good lines, always, and everything that is wrong with the others
   * @throws IOException if the stream cannot be read
   * @throws IllegalArgumentException if nobody is to read
   */
  public static AccumulatorReadResult foldObservations(
      InputStream lines, String source, LocalDate asOf, int parallelism) throws IOException {
    return foldObservations(lines, source, Strictness.STRICT, asOf, parallelism);
  }

  /**
   * Reads observations, one on each line, into an accumulator for a day.
   *
   * @param lines the lines, in UTF-8, which may be compressed with gzip
   * @param source its name, for problems
   * @param strictness what becomes of unknown keys; those that are kept out are counted
   * @param asOf the day
   * @param parallelism how many read at once
   * @return the accumulator of all good lines, always, and everything that is wrong with the others
   * @throws IOException if the stream cannot be read
   * @throws IllegalArgumentException if nobody is to read
   */
  public static AccumulatorReadResult foldObservations(
      InputStream lines, String source, Strictness strictness, LocalDate asOf, int parallelism)
      throws IOException {
    BulkReader.Result result =
        new BulkReader(source, strictness.isLenient(), asOf).read(lines, parallelism);
    return new AccumulatorReadResult(
        result.accumulator(),
        new LineCounts(result.good(), result.bad(), result.unknownKeys(), result.toTheEnd()),
        result.problems());
  }

  /**
   * Reads a scorecard from wherever it is.
   *
   * @param source the document, which may be compressed with gzip, and its name
   * @return the scorecard, or everything that is wrong with the document; what is wrong with the
   *     set itself is for {@code ScorecardValidator}
   */
  public static ReadResult<Scorecard> readScorecard(DocumentSource source) {
    return DocumentReader.read(
        source, DocumentSource.DEFAULT_LIMIT, bytes -> readScorecard(bytes, source.name()));
  }

  /**
   * Reads a scorecard.
   *
   * @param json the document, in UTF-8
   * @param source its name, for problems
   * @return the scorecard, or everything that is wrong with the document
   */
  public static ReadResult<Scorecard> readScorecard(byte[] json, String source) {
    return DocumentReader.read(json, source, Strictness.STRICT, ScorecardCodec::read);
  }

  /**
   * Reads tests of a plan from wherever they are.
   *
   * @param source the document, which may be compressed with gzip, and its name
   * @return the tests, or everything that is wrong with the document; what it names that the plan
   *     does not have is for {@link PlanTestSuite#problems}
   */
  public static ReadResult<PlanTestSuite> readPlanTests(DocumentSource source) {
    return DocumentReader.read(
        source, DocumentSource.DEFAULT_LIMIT, bytes -> readPlanTests(bytes, source.name()));
  }

  /**
   * Reads tests of a plan.
   *
   * @param json the document, in UTF-8
   * @param source its name, for problems
   * @return the tests, or everything that is wrong with the document
   */
  public static ReadResult<PlanTestSuite> readPlanTests(byte[] json, String source) {
    return DocumentReader.read(json, source, Strictness.STRICT, PlanTestCodec::read);
  }

  /**
   * Reads entries of scores, one on each line. Empty lines are passed over; a line with a problem
   * is left out and the reading goes on.
   *
   * @param lines the lines, in UTF-8, which may be compressed with gzip; the stream is read to its
   *     end and left open
   * @param source its name, for problems
   * @return the entries of all good lines, always, and everything that is wrong with the others
   * @throws IOException if the stream cannot be read
   */
  public static ReadResult<ScoreEntries> readScoreEntries(InputStream lines, String source)
      throws IOException {
    ProblemCollector problems = new ProblemCollector(source, false);
    ScoreEntries entries = ScoreEntryLines.read(lines, source, problems);
    return new ReadResult<>(
        Optional.of(entries), problems.sorted(), problem -> problem.at(problem.place().in(source)));
  }

  /**
   * Writes a plan.
   *
   * @param plan the plan
   * @return the document, indented, with a line feed at the end
   */
  public static String writePlan(Plan plan) {
    return write(out -> PlanCodec.write(out, plan), true);
  }

  /**
   * Writes a register of agencies.
   *
   * @param register the register
   * @return the document, indented, with a line feed at the end
   */
  public static String writeAgencies(AgencyRegister register) {
    return write(out -> OrganisationCodec.write(out, register), true);
  }

  /**
   * Writes agencies with what is recorded of their organisation; where nothing is, the same
   * document as {@link #writeAgencies} does.
   *
   * @param organisation the organisation
   * @return the document, indented, with a line feed at the end
   */
  public static String writeOrganisation(Organisation organisation) {
    return write(out -> OrganisationCodec.write(out, organisation), true);
  }

  /**
   * Writes an observation.
   *
   * @param observation the observation
   * @return the line, with a line feed at the end
   */
  public static String writeObservation(Observation observation) {
    return write(out -> ObservationCodec.write(out, observation), false);
  }

  /**
   * Writes an evaluation without explanations.
   *
   * @param report the report
   * @return the document, indented, with a line feed at the end
   */
  public static String writeEvaluation(EvaluationReport report) {
    return write(
        out -> EvaluationCodec.write(out, report, Optional.empty(), Optional.empty()), true);
  }

  /**
   * Writes scores with explanations, and what became of the agencies since earlier scores.
   *
   * @param report the scores
   * @param published how published totals compare with their parts
   * @param base the earlier scores: of another day, edition or round
   * @param messages what explains each score and change
   * @return the document, indented, with a line feed at the end
   */
  public static String writeScores(
      ScoreReport report,
      ImmutableList<PublishedTotal> published,
      ScoreComparison.Base base,
      ScoreMessages messages) {
    return write(out -> ScoreReportCodec.write(out, report, published, base, messages), true);
  }

  /**
   * Writes an evaluation with explanations of its targets.
   *
   * @param report the report
   * @param explain what to say of each result, such as {@code Messages.of(VIETNAMESE)::explain}
   * @return the document, indented, with a line feed at the end
   */
  public static String writeEvaluation(
      EvaluationReport report, Function<TargetResult, String> explain) {
    return write(
        out -> EvaluationCodec.write(out, report, Optional.of(explain), Optional.empty()), true);
  }

  /**
   * Writes an evaluation with explanations of its targets and tasks.
   *
   * @param report the report
   * @param explain what to say of each result of a target
   * @param explainTask what to say of each result of a task
   * @return the document, indented, with a line feed at the end
   */
  public static String writeEvaluation(
      EvaluationReport report,
      Function<TargetResult, String> explain,
      Function<TaskResult, String> explainTask) {
    return write(
        out -> EvaluationCodec.write(out, report, Optional.of(explain), Optional.of(explainTask)),
        true);
  }

  /**
   * Writes an evaluation without explanations, and what changed in it since an earlier day. The
   * changes are checked when the document is read, and not kept, because they follow from the
   * figures and the two days.
   *
   * @param comparison the evaluation of the later day, compared with that of the earlier one
   * @return the document of the later day, with {@code comparedTo}, {@code changes} and {@code
   *     taskChanges}, indented, with a line feed at the end
   */
  public static String writeEvaluation(ReportComparison comparison) {
    return write(
        out -> EvaluationCodec.write(out, comparison, Optional.empty(), Optional.empty()), true);
  }

  /**
   * Writes a ranking. It is not read back, because it follows from the plan, the figures and the
   * day.
   *
   * @param ranking the ranking
   * @return the document, indented, with a line feed at the end
   */
  public static String writeRanking(RankingReport ranking) {
    return write(out -> RankingCodec.write(out, ranking), true);
  }

  /**
   * Writes a scorecard.
   *
   * @param scorecard the scorecard
   * @return the document, indented, with a line feed at the end
   */
  public static String writeScorecard(Scorecard scorecard) {
    return write(out -> ScorecardCodec.write(out, scorecard), true);
  }

  /**
   * Writes an entry of a score.
   *
   * @param entry the entry
   * @return the line, with a line feed at the end
   */
  public static String writeScoreEntry(ScoreEntry entry) {
    return write(out -> ScoreEntryCodec.write(out, entry), false);
  }

  /**
   * Writes scores without explanations. They are not read back, because they follow from the
   * scorecard, the entries and the day.
   *
   * @param report the scores
   * @param published how published totals compare with their parts, such as {@code
   *     PublishedTotal.check(scorecard, entries, asOf)}
   * @return the document, indented, with a line feed at the end
   */
  public static String writeScores(ScoreReport report, ImmutableList<PublishedTotal> published) {
    return write(out -> ScoreReportCodec.write(out, report, published, Optional.empty()), true);
  }

  /**
   * Writes scores with explanations.
   *
   * @param report the scores
   * @param published how published totals compare with their parts
   * @param messages what explains each score
   * @return the document, indented, with a line feed at the end
   */
  public static String writeScores(
      ScoreReport report, ImmutableList<PublishedTotal> published, ScoreMessages messages) {
    return write(
        out -> ScoreReportCodec.write(out, report, published, Optional.of(messages)), true);
  }

  /**
   * Writes an evaluation with explanations of its targets and tasks, and what changed in it where
   * it is compared with an earlier day.
   *
   * @param explained the evaluation and what explains it
   * @return the document, indented, with a line feed at the end
   */
  public static String writeEvaluation(ExplainedEvaluation explained) {
    return write(out -> ValueForms.write(out, explained), true);
  }

  /**
   * Writes problems for programs: an array that fits the {@code errors} of an answer of RFC 9457.
   * Each has {@code detail} (what is wrong, in the first language), {@code pointer} (a JSON Pointer
   * as a URI fragment, such as {@code #/targets/3/id}), {@code code} and {@code severity}; those
   * that are known of {@code source}, {@code line}, {@code column}, {@code subject}, {@code
   * expected} and {@code actual}; and, where there are several languages, {@code details}, which
   * has the sentence in each of them by its tag.
   *
   * @param problems the problems
   * @param language the first language
   * @param others further languages
   * @return the array, indented, with a line feed at the end
   */
  public static String writeProblems(
      Iterable<Problem> problems, Language language, Language... others) {
    ImmutableSet<Language> languages =
        ImmutableSet.<Language>builder().add(language).add(others).build();
    return write(
        out -> out.array(problems, problem -> ProblemCodec.write(out, problem, languages)), true);
  }

  private interface Writing {
    void write(JsonWriter out) throws IOException;
  }

  private static String write(Writing writing, boolean isIndented) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TokenWriter tokens = JsonLibrary.present().writer(bytes, isIndented)) {
      writing.write(new JsonWriter(tokens));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8) + "\n";
  }
}
