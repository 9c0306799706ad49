package vn.cchc.scorecard;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.plan.Selection;
import vn.cchc.text.Text;

/**
 * Agencies that are ranked among themselves (<i>khối</i>), such as wards apart from communes.
 *
 * @param id the id
 * @param name the name
 * @param selection the agencies
 */
public record AgencyBlock(BlockId id, String name, Selection selection) {
  /** Checks the components and brings the name to NFC. */
  public AgencyBlock {
    requireNonNull(id, "id");
    name = Text.prose("block name", name);
    requireNonNull(selection, "selection");
  }

  /**
   * Returns a block.
   *
   * @param id the bare id
   * @param name the name
   * @param selection the agencies
   * @return the block
   * @throws IllegalArgumentException if the id or the name cannot be
   */
  public static AgencyBlock of(String id, String name, Selection selection) {
    return new AgencyBlock(BlockId.of(id), name, selection);
  }

  /**
   * Returns the agencies of this block.
   *
   * @param register the register
   * @param day the day on which they belong to it
   * @return the agencies that existed on the day, by rising id
   */
  public ImmutableSortedSet<AgencyId> members(AgencyRegister register, LocalDate day) {
    return SelectedAgencies.of(selection, register, day);
  }
}
