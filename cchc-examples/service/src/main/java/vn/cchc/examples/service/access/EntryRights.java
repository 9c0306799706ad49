package vn.cchc.examples.service.access;

import java.util.Optional;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.scorecard.entry.ScoreEntry;

/**
 * Which scores a caller may enter: a reporter the own scores and explanations of the agencies named
 * for it and of those below them; an appraiser those of both appraisals, of all agencies; whoever
 * appraises or administrates the published ones. Nobody who administrates may score for an agency.
 */
public final class EntryRights {
  private final Caller caller;
  private final FigureRights agencies;

  /**
   * Finds the rights of a caller.
   *
   * @param caller the caller
   * @param register the agencies that are kept
   */
  public EntryRights(Caller caller, Optional<AgencyRegister> register) {
    this.caller = caller;
    this.agencies = new FigureRights(caller, register);
  }

  /** {@return whether the caller may enter scores of the round, of some agency} */
  public boolean mayEnterRoundOf(ScoreEntry entry) {
    return switch (entry.round()) {
      case SELF, EXPLAINED -> caller.has(Role.REPORTER);
      case APPRAISED_1, APPRAISED_2 -> caller.has(Role.APPRAISER);
      case PUBLISHED -> caller.has(Role.APPRAISER) || caller.has(Role.ADMINISTRATOR);
    };
  }

  /** {@return whether the caller may enter a score} */
  public boolean mayEnter(ScoreEntry entry) {
    boolean isOwn =
        switch (entry.round()) {
          case SELF, EXPLAINED -> true;
          case APPRAISED_1, APPRAISED_2, PUBLISHED -> false;
        };
    return mayEnterRoundOf(entry) && (!isOwn || agencies.reportsFor(entry.agency()));
  }
}
