package vn.cchc.examples.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.traversal.DocumentTraversal;
import org.w3c.dom.traversal.NodeFilter;
import org.w3c.dom.traversal.NodeIterator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page as a reader of markup finds it: well-formed XML but for elements that are never closed.
 */
record Page(Document document) {
  static Page of(String html) throws IOException {
    try {
      return new Page(
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(
                  new InputSource(
                      new StringReader(
                          html.replaceAll("<(meta|br)([^>]*)>", "<$1$2/>")
                              .replaceFirst("(?s)<script>.*</script>\n</body>", "</body>")))));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
  }

  List<Element> all(String name) {
    List<Element> elements = new ArrayList<>();
    NodeIterator all =
        ((DocumentTraversal) document)
            .createNodeIterator(document, NodeFilter.SHOW_ELEMENT, null, false);
    for (Node node = all.nextNode(); node != null; node = all.nextNode()) {
      if (name.equals("*") || node.getNodeName().equals(name)) {
        elements.add((Element) node);
      }
    }
    return elements;
  }

  Element byId(String id) {
    return all("article").stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the texts of the rows of a table, without its head. */
  static List<String> rows(Element table) {
    NodeList rows = table.getElementsByTagName("tr");
    return IntStream.range(1, rows.getLength())
        .mapToObj(i -> text((Element) rows.item(i)))
        .toList();
  }

  String text() {
    return text(all("body").get(0));
  }

  static String text(Element element) {
    return plain(element.getTextContent());
  }

  /** Returns a text with its spaces alike, also those that no line breaks at. */
  static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
