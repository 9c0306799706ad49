package vn.cchc.scorecard.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.cchc.agency.AgencyId;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntry;

/** Which of an agency's entries count: those of the highest round, and of it the last recorded. */
final class EffectiveEntries {
  private record Key(AgencyId agency, EntrySubject subject) {}

  private final ImmutableListMultimap<Key, ScoreEntry> entries;

  EffectiveEntries(Iterable<ScoreEntry> known) {
    ImmutableListMultimap.Builder<Key, ScoreEntry> builder = ImmutableListMultimap.builder();
    known.forEach(entry -> builder.put(new Key(entry.agency(), entry.subject()), entry));
    this.entries = builder.build();
  }

  /**
   * Returns the entries that count: none, one, or several that were recorded at one moment of one
   * round and contradict one another.
   */
  ImmutableList<ScoreEntry> effective(
      AgencyId agency, EntrySubject subject, Predicate<ScoreEntry> isLookedAt) {
    List<ScoreEntry> all =
        entries.get(new Key(agency, subject)).stream()
            .filter(entry -> entry.round().scores() && isLookedAt.test(entry))
            .toList();
    Optional<ScoringRound> round =
        all.stream().map(ScoreEntry::round).max(Comparator.naturalOrder());
    Optional<Instant> moment =
        all.stream()
            .filter(entry -> Optional.of(entry.round()).equals(round))
            .map(ScoreEntry::recordedAt)
            .max(Comparator.naturalOrder());
    return distinct(
        all.stream()
            .filter(entry -> Optional.of(entry.round()).equals(round))
            .filter(entry -> Optional.of(entry.recordedAt()).equals(moment))
            .sorted(Comparator.comparing(ScoreEntry::toString))
            .toList());
  }

  private static ImmutableList<ScoreEntry> distinct(List<ScoreEntry> several) {
    ImmutableList.Builder<ScoreEntry> distinct = ImmutableList.builder();
    for (int i = 0; i < several.size(); i++) {
      EntryContent content = several.get(i).content();
      if (several.subList(0, i).stream()
          .noneMatch(before -> before.content().saysTheSameAs(content))) {
        distinct.add(several.get(i));
      }
    }
    return distinct.build();
  }

  /** Returns the agency's last explanation. */
  Optional<ScoreEntry> explanation(AgencyId agency, EntrySubject subject) {
    return entries.get(new Key(agency, subject)).stream()
        .filter(entry -> entry.round() == ScoringRound.EXPLAINED)
        .max(Comparator.comparing(ScoreEntry::recordedAt).thenComparing(ScoreEntry::toString));
  }
}
