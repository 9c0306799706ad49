package vn.cchc.examples.sheets.file;

import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import vn.cchc.examples.sheets.cell.CellFont;
import vn.cchc.examples.sheets.cell.LegacyEncoding;

/** Reads what matters of a font from the elements that describe it. */
final class FontElements {
  private FontElements() {}

  /** Returns a font with what one more element of it says. */
  static CellFont with(CellFont font, String element, XMLStreamReader xml) {
    return switch (element) {
      case "rFont", "name" -> {
        Optional<LegacyEncoding> told = LegacyEncoding.ofFont(XmlPart.attribute(xml, "val"));
        yield told.isPresent() ? new CellFont(told, font.isStruck(), font.isRaised()) : font;
      }
      case "strike" ->
          XmlPart.isOn(xml, "val", true)
              ? new CellFont(font.legacy(), true, font.isRaised())
              : font;
      case "vertAlign" ->
          XmlPart.attribute(xml, "val").endsWith("script")
              ? new CellFont(font.legacy(), font.isStruck(), true)
              : font;
      default -> font;
    };
  }
}
