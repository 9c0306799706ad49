package vn.cchc.json.scorecodec;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Optional;
import vn.cchc.json.codec.ScopeCodec;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.AdjustmentId;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScorecardId;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntry;

/** Entries: who gave what to which agency, in which round. */
public final class ScoreEntryCodec {
  private static final ImmutableList<String> SUBJECTS =
      ImmutableList.of("leaf", "adjustment", "node");

  private ScoreEntryCodec() {}

  public static Optional<ScoreEntry> read(Cursor cursor) {
    return cursor.object().flatMap(ScoreEntryCodec::read);
  }

  private static Optional<ScoreEntry> read(ObjectCursor fields) {
    var scorecard = fields.need("scorecard", member -> member.id(ScorecardId::of));
    var agency = fields.need("agency", ScopeCodec::agency);
    Optional<EntrySubject> subject = subject(fields);
    var round = fields.need("round", member -> member.name(ScoringRound.class));
    Optional<EntryContent> content = EntryContentCodec.read(fields, round);
    var evidence = fields.list("evidence", Cursor::prose);
    var note = fields.get("note", Cursor::prose);
    var by = fields.get("by", Cursor::prose);
    var recordedAt = fields.need("recordedAt", DateReader::instant);
    if (fields.isSound() && !suits(subject.orElseThrow(), round.orElseThrow(), content)) {
      fields
          .cursor()
          .problem(
              ProblemCode.CONFLICTING_KEYS,
              "entry",
              key(subject.orElseThrow()) + ", " + EntryContentCodec.key(content.orElseThrow()),
              "");
    }
    return fields.build(
        () ->
            ScoreEntry.builder()
                .scorecard(scorecard.orElseThrow())
                .agency(agency.orElseThrow())
                .subject(subject.orElseThrow())
                .round(round.orElseThrow())
                .content(content.orElseThrow())
                .addAllEvidence(evidence)
                .note(note)
                .by(by)
                .recordedAt(recordedAt.orElseThrow())
                .build());
  }

  private static Optional<EntrySubject> subject(ObjectCursor fields) {
    ImmutableList<String> given =
        SUBJECTS.stream().filter(fields::has).collect(ImmutableList.toImmutableList());
    if (given.size() > 1) {
      fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, "entry", String.join(", ", given), "");
    }
    Optional<EntrySubject> adjustment =
        fields
            .get("adjustment", member -> member.id(AdjustmentId::of))
            .map(EntrySubject.OfAdjustment::new);
    Optional<EntrySubject> node =
        fields.get("node", member -> member.id(NodeCode::of)).map(EntrySubject.OfNode::new);
    if (fields.has("adjustment") || fields.has("node")) {
      fields.skip("leaf");
      return adjustment.or(() -> node);
    }
    return fields.need("leaf", ScoreNodeCodec::code).map(EntrySubject.OfLeaf::new);
  }

  /** Returns whether an entry can say this of its subject, as the type asks. */
  private static boolean suits(
      EntrySubject subject, ScoringRound round, Optional<EntryContent> content) {
    EntryContent said = content.orElseThrow();
    if (said instanceof EntryContent.Explanation) {
      return true;
    } else if (subject instanceof EntrySubject.OfAdjustment) {
      return said instanceof EntryContent.Count || said instanceof EntryContent.Points;
    } else if (subject instanceof EntrySubject.OfNode) {
      return said instanceof EntryContent.NotApplicable
          || (said instanceof EntryContent.Points && round == ScoringRound.PUBLISHED);
    }
    return !(said instanceof EntryContent.Count);
  }

  private static String key(EntrySubject subject) {
    return subject instanceof EntrySubject.OfLeaf
        ? "leaf"
        : subject instanceof EntrySubject.OfNode ? "node" : "adjustment";
  }

  /** Writes what an entry is about, into the object that is open. */
  static void writeSubject(JsonWriter out, EntrySubject subject) throws IOException {
    if (subject instanceof EntrySubject.OfLeaf leaf) {
      out.text("leaf", leaf.code());
    } else if (subject instanceof EntrySubject.OfNode node) {
      out.text("node", node.code());
    } else if (subject instanceof EntrySubject.OfAdjustment adjustment) {
      out.text("adjustment", adjustment.id());
    } else {
      throw new AssertionError(subject);
    }
  }

  public static void write(JsonWriter out, ScoreEntry entry) throws IOException {
    out.object(
        () -> {
          out.text("scorecard", entry.scorecard()).text("agency", entry.agency());
          writeSubject(out, entry.subject());
          out.name("round", entry.round());
          EntryContentCodec.write(out, entry.content());
          out.some("evidence", entry.evidence(), out::element)
              .text("note", entry.note())
              .text("by", entry.by())
              .text("recordedAt", entry.recordedAt());
        });
  }
}
