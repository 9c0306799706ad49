package vn.cchc.examples.commandline.command;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.plan.Selection;

/**
 * A block of agencies as it is given on the command line: {@code Sở=kinds:department} or {@code Ba
 * sở=agencies:so-a,so-b,so-c;within:tinh}.
 *
 * @param name its name
 * @param selection its agencies
 * @param roots the agencies whose subtrees it names; more than one is wrong
 * @param written the selection as it is given
 */
public record NamedBlock(
    String name, Selection selection, ImmutableList<AgencyId> roots, String written) {
  private static final Splitter LIST = Splitter.on(',').trimResults().omitEmptyStrings();

  /**
   * Reads a block.
   *
   * @param text the name, an equals sign and the selection
   * @return the block
   * @throws IllegalArgumentException if it is no block
   */
  public static NamedBlock parse(String text) {
    List<String> sides = Splitter.on('=').limit(2).trimResults().splitToList(text);
    if (sides.size() < 2 || sides.get(0).isEmpty()) {
      throw new IllegalArgumentException("block: must have a name and a selection");
    }
    Selection.Builder selection = Selection.builder();
    ImmutableList.Builder<AgencyId> roots = ImmutableList.builder();
    for (String part : Splitter.on(';').trimResults().split(sides.get(1))) {
      List<String> words = Splitter.on(':').limit(2).trimResults().splitToList(part);
      String values = words.get(words.size() - 1);
      switch (words.size() == 2 ? words.get(0) : "") {
        case "agencies" ->
            LIST.splitToStream(values).map(AgencyId::of).forEach(selection::addAgency);
        case "kinds" -> LIST.splitToStream(values).map(AgencyKind::of).forEach(selection::addKind);
        case "within" -> {
          selection.within(AgencyId.of(values));
          roots.add(AgencyId.of(values));
        }
        default -> throw new IllegalArgumentException("block: must select by kinds or agencies");
      }
    }
    return new NamedBlock(sides.get(0), selection.build(), roots.build(), sides.get(1));
  }
}
