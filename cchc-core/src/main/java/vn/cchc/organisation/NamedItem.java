package vn.cchc.organisation;

import static java.util.Objects.requireNonNull;

import vn.cchc.text.Text;

/**
 * A function (<i>chức năng, nhiệm vụ</i>) or a professional field (<i>lĩnh vực chuyên ngành</i>) in
 * the catalogue of an organisation.
 *
 * @param <I> the type of its id
 * @param id the id, unique within its catalogue
 * @param name what it is called
 */
public record NamedItem<I>(I id, String name) {
  /** Brings the name to NFC. */
  public NamedItem {
    requireNonNull(id, "id");
    name = Text.prose("catalogue item name", name);
  }
}
