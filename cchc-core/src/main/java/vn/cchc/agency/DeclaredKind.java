package vn.cchc.agency;

import static java.util.Objects.requireNonNull;

import vn.cchc.text.Text;

/**
 * A kind of agency that a register declares beside the well-known ones.
 *
 * @param kind the kind, not a well-known one
 * @param name what it is called
 * @param level the level on which its agencies work
 */
public record DeclaredKind(AgencyKind kind, String name, AgencyLevel level) {
  /** Checks that everything is given and brings the name to NFC. */
  public DeclaredKind {
    requireNonNull(kind, "kind");
    requireNonNull(level, "level");
    name = Text.prose("name of a kind", name);
  }
}
