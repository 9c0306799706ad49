package vn.cchc.examples.sheets.file;

import com.ctc.wstx.api.WstxInputProperties;
import java.io.IOException;
import java.io.InputStream;
import java.util.ServiceLoader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.refusal.FileFault;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/** Reads the elements of one part of a workbook, within bounds and without document types. */
final class XmlPart {
  private static final XMLInputFactory FACTORY = factory();

  private XmlPart() {}

  /** Takes what is read of a part. */
  interface Taker {
    /**
     * Takes the beginning of an element.
     *
     * @param name its name without prefix
     * @param xml the reader, for its attributes
     */
    void start(String name, XMLStreamReader xml) throws RefusedFileException;

    /** Takes a text, which may be a piece of one. */
    default void text(String text) throws RefusedFileException {}

    /** Takes the end of an element. */
    default void end(String name) throws RefusedFileException {}
  }

  /** Returns Woodstox, of whose class the annotations need a library that nobody else does. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory =
        ServiceLoader.load(XMLInputFactory.class, XmlPart.class.getClassLoader()).stream()
            .filter(provider -> provider.type().getName().startsWith("com.ctc.wstx."))
            .findFirst()
            .orElseThrow()
            .get();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, Limits.ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Limits.ATTRIBUTE);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Limits.DEPTH);
    return factory;
  }

  /**
   * Reads a part to its end.
   *
   * @param parts the parts
   * @param name the part
   * @param taker takes what is read
   */
  static void read(WorkbookParts parts, String name, Taker taker)
      throws IOException, RefusedFileException {
    try (InputStream stream = parts.open(name)) {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(stream);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw FileFault.DOCUMENT_TYPE.refusal(name);
          case XMLStreamConstants.START_ELEMENT -> taker.start(xml.getLocalName(), xml);
          case XMLStreamConstants.END_ELEMENT -> taker.end(xml.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              taker.text(xml.getText());
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      // The reader names a bound in no other way.
      boolean isBound = String.valueOf(e.getMessage()).contains("limit (");
      throw (isBound ? FileFault.TOO_COMPLEX : FileFault.DAMAGED_PART).refusal(name);
    }
  }

  /** Returns an attribute, or an empty text. */
  static String attribute(XMLStreamReader xml, String name) {
    @Nullable String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** Returns whether an attribute says yes; one without a value means yes too. */
  static boolean isOn(XMLStreamReader xml, String name, boolean otherwise) {
    String value = attribute(xml, name);
    return value.isEmpty()
        ? otherwise
        : value.equals("1") || value.equals("true") || value.equals("on");
  }
}
