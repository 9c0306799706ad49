package vn.cchc.agency;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import vn.cchc.text.Text;

/** What was otherwise about an agency until a day: an earlier name, kind, parent, head or code. */
@Value.Immutable
public sealed interface FormerState permits ImmutableFormerState {
  /** {@return the last day on which this was so, included} */
  LocalDate until();

  /** {@return the name it had then, if another} */
  Optional<String> name();

  /** {@return the kind it then was of, if another} */
  Optional<AgencyKind> kind();

  /** {@return the agency it then was under, if another} */
  Optional<AgencyId> parent();

  /** {@return the title of its head then, if another} */
  Optional<String> head();

  /** {@return the code it then had, if another} */
  Optional<AgencyCode> code();

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /** {@return this, with its texts in NFC} */
  @Value.Check
  default FormerState check() {
    return ((ImmutableFormerState) this)
        .withName(name().map(text -> Text.prose("former name", text)))
        .withHead(head().map(text -> Text.prose("former head", text)));
  }

  /** A builder of former states. */
  final class Builder extends ImmutableFormerState.Builder {
    Builder() {}
  }
}
