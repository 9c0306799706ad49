package vn.cchc.organisation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import vn.cchc.text.Text;

/** What one agency or unit does, offers and was found to be. */
@Value.Immutable
public sealed interface UnitProfile permits ImmutableUnitProfile {
  /** {@return the ids of the functions that it leads (<i>chủ trì</i>), each for a time} */
  ImmutableList<DatedEntry<FunctionId>> leads();

  /** {@return the ids of the functions that it carries out without leading them} */
  ImmutableList<DatedEntry<FunctionId>> performs();

  /** {@return the ids of the professional fields that it works in, each for a time} */
  ImmutableList<DatedEntry<FieldId>> fields();

  /** {@return the services that it offers (<i>dịch vụ sự nghiệp công</i>), of any number} */
  ImmutableList<String> services();

  /** {@return what it is to become, if it was classified} */
  Optional<Classification> classification();

  /** {@return whether it works, by the days on which that was so; nothing said, it works} */
  ImmutableList<DatedEntry<Activity>> activity();

  /** {@return how effective it was found to be, year by year} */
  ImmutableList<Effectiveness> effectiveness();

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /** {@return whether it says nothing} */
  default boolean isEmpty() {
    return equals(builder().build());
  }

  /**
   * Returns whether the unit was recorded as having stopped working on a day.
   *
   * @param day the day
   * @return whether the last entry for that day says so
   */
  default boolean isInactiveOn(LocalDate day) {
    return activity().stream()
        .filter(entry -> entry.validity().contains(day))
        .reduce((earlier, later) -> later)
        .filter(entry -> entry.value() == Activity.INACTIVE)
        .isPresent();
  }

  /**
   * Returns whether the last years that were judged, up to a year, all found the unit ineffective.
   *
   * @param years how many years, one after another
   * @param last the last year to take into account
   * @return whether there are as many, none is missing between them, and no finding of those years
   *     says otherwise
   */
  default boolean isIneffectiveFor(int years, int last) {
    Optional<Integer> latest = judged(last).map(Effectiveness::year).max(Integer::compare);
    return latest.isPresent()
        && Stream.iterate(latest.orElseThrow(), year -> year - 1)
            .limit(years)
            .allMatch(
                year ->
                    judged(last).anyMatch(finding -> finding.year() == year)
                        && judged(last)
                            .filter(finding -> finding.year() == year)
                            .noneMatch(Effectiveness::effective));
  }

  private Stream<Effectiveness> judged(int last) {
    return effectiveness().stream().filter(finding -> finding.year() <= last);
  }

  /** {@return this, with its texts in NFC} */
  @Value.Check
  default UnitProfile check() {
    return ((ImmutableUnitProfile) this).withServices(Text.prose("service", services()));
  }

  /** A builder of profiles. */
  final class Builder extends ImmutableUnitProfile.Builder {
    Builder() {}
  }
}
