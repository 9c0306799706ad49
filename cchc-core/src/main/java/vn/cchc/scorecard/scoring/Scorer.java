package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Fraction;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.Plan;
import vn.cchc.scorecard.AgencyBlock;
import vn.cchc.scorecard.BlockId;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.entry.ScoreEntry;
import vn.cchc.scorecard.scoring.made.ImmutableAgencyScore;
import vn.cchc.scorecard.scoring.made.ImmutableScoreReport;
import vn.cchc.scorecard.validation.InvalidScorecardException;
import vn.cchc.scorecard.validation.ScorecardValidator;

/** Scores agencies by a scorecard, as known on a day. */
public final class Scorer {
  private final Scorecard scorecard;
  private final ScoreNode root;
  private final ImmutableMap<NodeCode, Boolean> isLeaf;
  private final AgencyRegister register;
  private final ImmutableList<ScoreEntry> known;
  private final LocalDate asOf;
  private final LocalDate day;

  private Scorer(
      Scorecard scorecard, AgencyRegister register, ScoreEntries entries, LocalDate asOf) {
    this.scorecard = scorecard;
    this.root = scorecard.root();
    this.isLeaf =
        root.all().collect(ImmutableMap.toImmutableMap(ScoreNode::code, ScoreNode::isLeaf));
    this.register = register;
    this.known = entries.knownOn(asOf).all();
    this.asOf = asOf;
    LocalDate last = scorecard.days().last();
    this.day = asOf.isBefore(last) ? asOf : last;
  }

  /**
   * Scores agencies by entries alone.
   *
   * @param scorecard the set
   * @param register the agencies
   * @param entries what was entered
   * @param asOf the day; what was recorded after it is left out
   * @return the scores of the agencies of all blocks, or of all that have an entry if the set has
   *     no blocks
   * @throws InvalidScorecardException if something is wrong with the set
   */
  public static ScoreReport score(
      Scorecard scorecard, AgencyRegister register, ScoreEntries entries, LocalDate asOf) {
    ScorecardValidator.requireSound(scorecard, ScorecardValidator.validate(scorecard, register));
    Scorer scorer = new Scorer(scorecard, register, entries, asOf);
    return scorer.report(scorer.blocks(), ReportedFigures.NONE);
  }

  /**
   * Scores agencies by entries and by the figures reported for a plan.
   *
   * @param scorecard the set
   * @param register the agencies
   * @param entries what was entered
   * @param plan the plan that has the indicators of the set
   * @param figures the figures; their day is the day of the scores
   * @return the scores, as by entries alone
   * @throws InvalidScorecardException if something is wrong with the set
   */
  public static ScoreReport score(
      Scorecard scorecard,
      AgencyRegister register,
      ScoreEntries entries,
      Plan plan,
      ObservationAccumulator figures) {
    ScorecardValidator.requireSound(
        scorecard, ScorecardValidator.validate(scorecard, register, plan));
    Scorer scorer = new Scorer(scorecard, register, entries, figures.asOf());
    Map<Optional<BlockId>, ImmutableSortedSet<AgencyId>> blocks = scorer.blocks();
    Set<AgencyId> agencies = new HashSet<>();
    blocks.values().forEach(agencies::addAll);
    return scorer.report(blocks, ReportedFigures.of(scorecard, plan, register, figures, agencies));
  }

  private Map<Optional<BlockId>, ImmutableSortedSet<AgencyId>> blocks() {
    Map<Optional<BlockId>, ImmutableSortedSet<AgencyId>> blocks = new LinkedHashMap<>();
    Set<AgencyId> taken = new HashSet<>();
    for (AgencyBlock block : scorecard.blocks()) {
      blocks.put(
          Optional.of(block.id()),
          block.members(register, day).stream()
              .filter(taken::add)
              .collect(ImmutableSortedSet.toImmutableSortedSet(AgencyId::compareTo)));
    }
    if (scorecard.blocks().isEmpty()) {
      blocks.put(
          Optional.empty(),
          known.stream()
              .filter(entry -> entry.scorecard().equals(scorecard.id()))
              .map(ScoreEntry::agency)
              .filter(agency -> register.existed(agency, day))
              .collect(ImmutableSortedSet.toImmutableSortedSet(AgencyId::compareTo)));
    }
    return blocks;
  }

  private ScoreReport report(
      Map<Optional<BlockId>, ImmutableSortedSet<AgencyId>> blocks, ReportedFigures reported) {
    ImmutableSet<AgencyId> agencies =
        blocks.values().stream().flatMap(Set::stream).collect(ImmutableSet.toImmutableSet());
    ImmutableScoreReport.Builder report =
        ImmutableScoreReport.builder().scorecard(scorecard).asOf(asOf);
    ImmutableList.Builder<ScoreEntry> used = ImmutableList.builder();
    for (ScoreEntry entry : known) {
      Optional<UnusedEntry.Cause> cause = whyUnused(entry, agencies);
      cause.ifPresent(why -> report.addUnused(new UnusedEntry(entry, why)));
      if (cause.isEmpty()) {
        used.add(entry);
      }
    }
    EffectiveEntries entries = new EffectiveEntries(used.build());
    LeafScorer leaves = new LeafScorer(entries, reported, register, day);
    blocks.forEach(
        (block, members) -> {
          BlockLeaders leaders = BlockLeaders.of(root, leaves, members);
          List<BlockRanking.Unplaced> scores =
              members.stream()
                  .map(agency -> scored(block, agency, entries, leaves, leaders))
                  .toList();
          report.addAllAgencies(new BlockRanking(scorecard).ranked(scores));
        });
    return report.build();
  }

  private Optional<UnusedEntry.Cause> whyUnused(ScoreEntry entry, Set<AgencyId> agencies) {
    if (!entry.scorecard().equals(scorecard.id())) {
      return Optional.of(UnusedEntry.Cause.OTHER_SCORECARD);
    } else if (register.find(entry.agency()).isEmpty()) {
      return Optional.of(UnusedEntry.Cause.UNKNOWN_AGENCY);
    } else if (!agencies.contains(entry.agency())) {
      return Optional.of(UnusedEntry.Cause.NOT_IN_A_BLOCK);
    }
    EntrySubject subject = entry.subject();
    if (subject instanceof EntrySubject.OfAdjustment one) {
      return scorecard
          .adjustment(one.id())
          .map(
              adjustment ->
                  !entry.round().scores() || AppliedAdjustments.counts(adjustment, entry)
                      ? Optional.<UnusedEntry.Cause>empty()
                      : Optional.of(UnusedEntry.Cause.UNFIT_ADJUSTMENT))
          .orElse(Optional.of(UnusedEntry.Cause.UNKNOWN_ADJUSTMENT));
    }
    boolean asksLeaf = subject instanceof EntrySubject.OfLeaf;
    NodeCode code =
        subject instanceof EntrySubject.OfLeaf leaf
            ? leaf.code()
            : ((EntrySubject.OfNode) subject).code();
    return isLeaf.getOrDefault(code, !asksLeaf) == asksLeaf
        ? Optional.empty()
        : Optional.of(UnusedEntry.Cause.UNKNOWN_NODE);
  }

  private BlockRanking.Unplaced scored(
      Optional<BlockId> block,
      AgencyId agency,
      EffectiveEntries entries,
      LeafScorer leaves,
      BlockLeaders leaders) {
    AppliedAdjustments adjustments = new AppliedAdjustments(scorecard, entries, agency);
    TreeScorer tree = new TreeScorer(leaves, entries, leaders, agency, adjustments);
    TreeScorer.Scored scored = tree.score(root);
    boolean applies = scored.value().counts();
    ImmutableMap<NodeCode, Fraction> gains =
        applies ? tree.gains(scored, value -> adjustments.total(value).low()) : ImmutableMap.of();
    NodeScore score = tree.finished(scored, gains);
    Optional<PointRange> total =
        applies ? Optional.of(adjustments.total(scored.value())) : Optional.empty();
    boolean isAppraised = TreeScorer.isAppraised(scored) && adjustments.isAppraised();
    boolean isComplete = !scored.state().isUncertain() && !adjustments.isContradictory();
    ImmutableAgencyScore.Builder builder =
        ImmutableAgencyScore.builder()
            .agency(agency)
            .block(block)
            .root(score)
            .addAllAdjustments(adjustments.all())
            .total(total)
            .isRenormalised(
                applies && !scored.value().applicable().equals(Fraction.of(scorecard.total())))
            .isAppraised(isAppraised)
            .isComplete(isComplete)
            .scoreClass(ClassFinder.of(scorecard, total, score, adjustments.all()));
    return new BlockRanking.Unplaced(
        builder, agency, total, whyUnranked(applies, isComplete, isAppraised));
  }

  private static Optional<AgencyScore.Unranked> whyUnranked(
      boolean applies, boolean isComplete, boolean isAppraised) {
    if (!applies) {
      return Optional.of(AgencyScore.Unranked.NOT_APPLICABLE);
    } else if (!isComplete) {
      return Optional.of(AgencyScore.Unranked.INCOMPLETE);
    }
    return isAppraised ? Optional.empty() : Optional.of(AgencyScore.Unranked.NOT_APPRAISED);
  }
}
