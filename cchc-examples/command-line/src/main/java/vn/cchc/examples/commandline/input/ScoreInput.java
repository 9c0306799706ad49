package vn.cchc.examples.commandline.input;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.json.CchcJson;
import vn.cchc.json.PlanInput;
import vn.cchc.json.ReadResult;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.scoring.ScoreReport;
import vn.cchc.scorecard.scoring.Scorer;

/** A set of criteria, and what agencies are scored by: entries and perhaps reported figures. */
public record ScoreInput(
    Scorecard card, AgencyRegister register, ScoreEntries entries, Optional<PlanInput> plan) {
  /** The files that hold all that. */
  public record Paths(
      Path scorecard,
      Path agencies,
      List<Path> entries,
      Optional<Path> plan,
      List<Path> observations) {
    public ImmutableList<Path> all() {
      return ImmutableList.<Path>builder()
          .add(scorecard, agencies)
          .addAll(entries)
          .addAll(plan.stream().iterator())
          .addAll(observations)
          .build();
    }

    /**
     * Reads and checks the files; what is wrong with them is left with {@code files}.
     *
     * @param asOf the day of the scores
     * @param other another day of which scores are wanted too
     */
    public Optional<ScoreInput> read(InputFiles files, LocalDate asOf, Optional<LocalDate> other) {
      ReadResult<Scorecard> card = CchcJson.readScorecard(files.document(scorecard));
      files.take(card);
      Optional<PlanInput> input =
          plan.flatMap(file -> files.take(planInput(files, file, asOf, other.isPresent()).read()));
      Optional<AgencyRegister> register =
          plan.isEmpty()
              ? files.take(CchcJson.readAgencies(files.document(agencies)))
              : input.map(PlanInput::agencies);
      input.stream()
          .flatMap(
              known ->
                  other
                      .filter(day -> known.revisions().inForce(day).isEmpty())
                      .map(known.revisions()::notInForce)
                      .stream())
          .forEach(files::take);
      ScoreEntries entered = files.scoreEntries(entries);
      files.validate(card, register, input.map(PlanInput::plan));
      return card.value()
          .flatMap(set -> register.map(known -> new ScoreInput(set, known, entered, input)));
    }

    private PlanInput.Builder planInput(
        InputFiles files, Path file, LocalDate asOf, boolean isForSeveralDays) {
      PlanInput.Builder wanted =
          PlanInput.builder(asOf).addPlan(files.document(file)).agencies(files.document(agencies));
      observations.forEach(lines -> wanted.addObservations(files.lines(lines)));
      return isForSeveralDays ? wanted.keepEveryFigure() : wanted;
    }
  }

  /** Returns the scores of a day, by some of the entries. */
  public ScoreReport report(ScoreEntries some, LocalDate day) {
    return plan.map(input -> Scorer.score(card, register, some, input.plan(), figures(input, day)))
        .orElseGet(() -> Scorer.score(card, register, some, day));
  }

  private static ObservationAccumulator figures(PlanInput input, LocalDate day) {
    return day.equals(input.asOf())
        ? input.figures()
        : input.observations().orElseThrow().all().stream()
            .collect(ObservationAccumulator.collector(day));
  }
}
