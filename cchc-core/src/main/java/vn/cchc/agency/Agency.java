package vn.cchc.agency;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import vn.cchc.text.Text;

/** An agency or unit of the apparatus (<i>cơ quan, đơn vị</i>), such as a department. */
@Value.Immutable
public sealed interface Agency permits ImmutableAgency {
  /** The most former states that an agency may have. */
  int MOST_FORMER_STATES = 100;

  /** {@return the id, unique within a register} */
  AgencyId id();

  /** {@return the name it has now} */
  String name();

  /** {@return the kind it is of now} */
  AgencyKind kind();

  /** {@return the agency that it is under now, if any} */
  Optional<AgencyId> parent();

  /**
   * {@return the agency in whose area it sits without being managed by it (<i>đóng trên địa
   * bàn</i>), such as a body of a ministry in the province; it is not among those under that
   * agency}
   */
  Optional<AgencyId> locatedIn();

  /** {@return the title of its head (<i>người đứng đầu</i>), if known} */
  Optional<String> head();

  /** {@return its official code now, if known} */
  Optional<AgencyCode> code();

  /** {@return the first day of its existence; absent, it always was} */
  Optional<LocalDate> from();

  /** {@return the last day of its existence, included; absent, it still is} */
  Optional<LocalDate> until();

  /** {@return what was otherwise before, by rising last day} */
  ImmutableList<FormerState> history();

  /**
   * Returns an agency that is under no other.
   *
   * @param id the bare id
   * @param name its name
   * @param kind its kind
   * @return the agency
   * @throws IllegalArgumentException if the id or the name cannot be
   */
  static Agency of(String id, String name, AgencyKind kind) {
    return builder().id(id).name(name).kind(kind).build();
  }

  /**
   * Returns this agency under another one.
   *
   * @param parent the bare id of the agency that it is under
   * @return the agency
   * @throws IllegalArgumentException if it is no id, or its own
   */
  default Agency under(String parent) {
    return toBuilder().parent(parent).build();
  }

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that starts from this one; a list given again replaces} */
  default Builder toBuilder() {
    return builder().startFrom(this);
  }

  /**
   * Returns the name that it had on a day.
   *
   * @param day the day
   * @return the name
   */
  default String nameOn(LocalDate day) {
    return then(day, FormerState::name).orElse(name());
  }

  /**
   * Returns the kind that it was of on a day.
   *
   * @param day the day
   * @return the kind
   */
  default AgencyKind kindOn(LocalDate day) {
    return then(day, FormerState::kind).orElse(kind());
  }

  /**
   * Returns the agency that it was under on a day.
   *
   * @param day the day
   * @return the parent, if any
   */
  default Optional<AgencyId> parentOn(LocalDate day) {
    return then(day, FormerState::parent).or(this::parent);
  }

  private <T> Optional<T> then(LocalDate day, Function<FormerState, Optional<T>> attribute) {
    for (FormerState state : history()) {
      if (!day.isAfter(state.until())) {
        Optional<T> value = attribute.apply(state);
        if (value.isPresent()) {
          return value;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Checks that it is not its own parent, does not end before it begins, and that its history goes
   * forward and is not too long.
   *
   * @return this, with its texts in NFC
   */
  @Value.Check
  default Agency check() {
    checkArgument(
        !parent().equals(Optional.of(id())), "agency %s: must not be its own parent", id());
    if (from().isPresent() && until().isPresent()) {
      checkArgument(
          !until().orElseThrow().isBefore(from().orElseThrow()),
          "agency %s: last day %s must not precede first day %s",
          id(),
          until().orElseThrow(),
          from().orElseThrow());
    }
    checkArgument(
        history().size() <= MOST_FORMER_STATES,
        "agency %s: must have at most %s former states, but has %s",
        id(),
        MOST_FORMER_STATES,
        history().size());
    for (int i = 1; i < history().size(); i++) {
      checkArgument(
          history().get(i - 1).until().isBefore(history().get(i).until()),
          "agency %s: history must go forward, but %s follows %s",
          id(),
          history().get(i).until(),
          history().get(i - 1).until());
    }
    return ((ImmutableAgency) this)
        .withName(Text.prose("agency name", name()))
        .withHead(head().map(text -> Text.prose("agency head", text)));
  }

  /** A builder of agencies. */
  final class Builder extends ImmutableAgency.Builder {
    Builder() {}

    /**
     * Sets the id.
     *
     * @param id the bare id
     * @return this builder
     * @throws IllegalArgumentException if it is no id
     */
    @CanIgnoreReturnValue
    public Builder id(String id) {
      return id(AgencyId.of(id));
    }

    /**
     * Sets the agency that it is under.
     *
     * @param parent the bare id
     * @return this builder
     * @throws IllegalArgumentException if it is no id
     */
    @CanIgnoreReturnValue
    public Builder parent(String parent) {
      return parent(AgencyId.of(parent));
    }

    /**
     * Sets the agency in whose area it sits.
     *
     * @param locatedIn the bare id
     * @return this builder
     * @throws IllegalArgumentException if it is no id
     */
    @CanIgnoreReturnValue
    public Builder locatedIn(String locatedIn) {
      return locatedIn(AgencyId.of(locatedIn));
    }
  }
}
