package vn.cchc.examples.sheets;

import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * What matters of the font in which a cell, or a piece of it, is written.
 *
 * @param legacy the old encoding that it is made for, if it is
 * @param isStruck whether something is struck out
 * @param isRaised whether something is raised or lowered, as a mark of a footnote is
 */
record CellFont(Optional<LegacyEncoding> legacy, boolean isStruck, boolean isRaised) {
  static final CellFont PLAIN = new CellFont(Optional.empty(), false, false);

  /** Returns this font with what one more element of it says. */
  CellFont with(String element, XMLStreamReader xml) {
    return switch (element) {
      case "rFont", "name" -> {
        Optional<LegacyEncoding> told = LegacyEncoding.ofFont(XmlPart.attribute(xml, "val"));
        yield told.isPresent() ? new CellFont(told, isStruck, isRaised) : this;
      }
      case "strike" -> XmlPart.isOn(xml, "val", true) ? new CellFont(legacy, true, isRaised) : this;
      case "vertAlign" ->
          XmlPart.attribute(xml, "val").endsWith("script")
              ? new CellFont(legacy, isStruck, true)
              : this;
      default -> this;
    };
  }

  CellFont and(CellFont other) {
    return equals(other) || other.equals(PLAIN)
        ? this
        : new CellFont(
            other.legacy.or(() -> legacy), isStruck || other.isStruck, isRaised || other.isRaised);
  }
}
