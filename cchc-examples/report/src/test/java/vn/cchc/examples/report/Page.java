package vn.cchc.examples.report;

import com.google.common.collect.ImmutableMap;
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
import org.w3c.dom.Text;
import org.w3c.dom.traversal.DocumentTraversal;
import org.w3c.dom.traversal.NodeFilter;
import org.w3c.dom.traversal.NodeIterator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page as a reader of markup finds it: well-formed XML but for elements that are never closed.
 */
record Page(Document document) {
  private static final ImmutableMap<String, String> BEFORE =
      ImmutableMap.<String, String>builder()
          .put("h1", "\n= ")
          .put("h2", "\n== ")
          .put("h3", "\n=== ")
          .put("h4", "\n==== ")
          .put("li", "\n- ")
          .put("th", " | ")
          .put("td", " | ")
          .put("dd", " ")
          .put("span", "")
          .put("a", "")
          .put("b", "")
          .put("svg", "")
          .buildOrThrow();

  private static final ImmutableMap<String, String> AFTER =
      ImmutableMap.<String, String>builder()
          .put("th", "")
          .put("td", "")
          .put("dt", ":")
          .put("dd", ";")
          .put("span", "")
          .put("a", "")
          .put("b", "")
          .put("svg", "")
          .buildOrThrow();

  private static final ImmutableMap<String, String> SIGNS =
      ImmutableMap.of(
          "class", "(%s)",
          "id", "#%s",
          "href", "->%s",
          "title", "[%s]",
          "aria-label", "[%s]",
          "colspan", "[%s]");

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

  String outline() {
    return outline(all("body").get(0));
  }

  /**
   * Returns a part of the page as lines to read: a line for each row, item and paragraph, cells
   * apart by a bar. Before its words is what an element says without words, such as {@code
   * (missed)} for its class, {@code #t1} for its place and {@code ->#t1} for a link; between ‹ and
   * › is what is marked as Vietnamese. What is drawn is left out.
   */
  static String outline(Element element) {
    StringBuilder lines = new StringBuilder();
    outline(element, lines);
    return lines.toString().replaceAll("[ \\u00a0]+", " ").replaceAll(" *\n[ \n]*", "\n").strip()
        + "\n";
  }

  private static void outline(Node node, StringBuilder lines) {
    if (node instanceof Text text) {
      lines.append(text.getData().replace('\n', ' '));
      return;
    }
    Element element = (Element) node;
    String name = element.getNodeName();
    lines.append(BEFORE.getOrDefault(name, "\n"));
    SIGNS.forEach(
        (attribute, sign) -> {
          String value = element.getAttribute(attribute);
          if (!value.isEmpty()) {
            lines.append(sign.formatted(value)).append(' ');
          }
        });
    lines.append(element.hasAttribute("open") ? "[open] " : "");
    boolean isMarked = element.getAttribute("lang").equals("vi");
    lines.append(isMarked ? "‹" : "");
    if (!name.equals("svg")) {
      NodeList content = node.getChildNodes();
      IntStream.range(0, content.getLength()).forEach(i -> outline(content.item(i), lines));
    }
    lines.append(isMarked ? "›" : "").append(AFTER.getOrDefault(name, "\n"));
  }

  static String text(Element element) {
    return plain(element.getTextContent());
  }

  /** Returns a text with its spaces alike, also those that no line breaks at. */
  static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
