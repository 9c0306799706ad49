package vn.cchc.json.cursor;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.FormerState;
import vn.cchc.agency.ParentChainCheck;
import vn.cchc.json.cursor.ReferenceCheck.Kind;

/** Which agency was under which, of all agencies of which that much could be read. */
public final class ParentCheck {
  private record Parents(
      AgencyId agency, Optional<AgencyId> parent, ImmutableList<FormerState> history) {}

  private final Cursor document;
  private final List<Parents> all = new ArrayList<>();

  public ParentCheck(Cursor document) {
    this.document = document;
  }

  public void add(AgencyId id, Optional<AgencyId> parent, ImmutableList<FormerState> history) {
    all.add(new Parents(id, parent, history));
  }

  /** Reports agencies above themselves; an id that several agencies have is left out. */
  public void check() {
    ParentChainCheck chains = new ParentChainCheck();
    for (Parents one : all) {
      document
          .findings()
          .references()
          .path(Kind.AGENCY, one.agency())
          .ifPresent(path -> chains.add(one.agency(), one.parent(), one.history(), path));
    }
    chains.problems().forEach(document::problem);
  }
}
