package vn.cchc.scorecard.entry;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Immutable;
import vn.cchc.agency.AgencyId;
import vn.cchc.observation.Observation;
import vn.cchc.scorecard.ScorecardId;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.text.Text;

/**
 * A score that somebody entered (<i>điểm tự chấm, điểm thẩm định</i>): of one agency, in one round.
 * It is never changed; who thinks otherwise adds another.
 */
@Immutable
public sealed interface ScoreEntry permits ImmutableScoreEntry {
  /** {@return the scorecard} */
  ScorecardId scorecard();

  /** {@return the agency that is scored} */
  AgencyId agency();

  /** {@return the leaf, node or adjustment} */
  EntrySubject subject();

  /** {@return the round} */
  ScoringRound round();

  /** {@return what it says} */
  EntryContent content();

  /** {@return the evidence (<i>tài liệu kiểm chứng</i>), such as numbers of documents} */
  ImmutableList<String> evidence();

  /** {@return a remark, if there is one} */
  Optional<String> note();

  /** {@return who entered it, if given} */
  Optional<String> by();

  /** {@return the moment at which it was recorded} */
  Instant recordedAt();

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns whether this was known by the end of a day at UTC+07:00.
   *
   * @param day the day
   * @return whether it was recorded before the midnight that ends the day
   */
  default boolean isKnownOn(LocalDate day) {
    return recordedAt().isBefore(Observation.endOf(day));
  }

  /**
   * Checks that the subject can have the content, and that the round of explanations explains.
   *
   * @return this, with its texts in NFC
   */
  @Check
  default ScoreEntry check() {
    checkArgument(
        (round() == ScoringRound.EXPLAINED) == (content() instanceof EntryContent.Explanation),
        "entry of %s: the round of explanations, and no other, must explain",
        agency());
    checkArgument(fits(), "entry of %s: %s must not have %s", agency(), subject(), content());
    return ((ImmutableScoreEntry) this)
        .withEvidence(Text.prose("evidence", evidence()))
        .withNote(note().map(text -> Text.prose("note", text)))
        .withBy(by().map(text -> Text.prose("by", text)));
  }

  private boolean fits() {
    boolean isNode = subject() instanceof EntrySubject.OfNode;
    boolean isAdjustment = subject() instanceof EntrySubject.OfAdjustment;
    if (content() instanceof EntryContent.Count) {
      return isAdjustment;
    } else if (content() instanceof EntryContent.NotApplicable) {
      return !isAdjustment;
    } else if (content() instanceof EntryContent.Points) {
      return !isNode || round() == ScoringRound.PUBLISHED;
    } else if (content() instanceof EntryContent.Explanation) {
      return true;
    }
    return subject() instanceof EntrySubject.OfLeaf;
  }

  /** A builder of entries. */
  final class Builder extends ImmutableScoreEntry.Builder {
    Builder() {}
  }
}
