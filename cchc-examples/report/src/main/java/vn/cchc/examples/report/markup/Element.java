package vn.cchc.examples.report.markup;

import com.google.common.collect.ImmutableSet;
import com.google.common.html.HtmlEscapers;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element with its attributes and content. Only the author of this program names elements and
 * attributes, and every text and value is escaped as it is put in, so that no data becomes markup.
 */
public final class Element implements Node {
  private static final ImmutableSet<String> EMPTY = ImmutableSet.of("meta", "br");
  private static final ImmutableSet<String> INLINE =
      ImmutableSet.of("span", "a", "strong", "b", "em", "rect", "line", "path", "use", "circle");

  private final String name;
  private final StringBuilder attributes = new StringBuilder();
  private final List<Node> content = new ArrayList<>();

  private Element(String name) {
    this.name = name;
  }

  public static Element of(@CompileTimeConstant String name) {
    return new Element(name);
  }

  /** Returns an element of a class, or of several, which rules of style are for. */
  public static Element of(@CompileTimeConstant String name, String classes) {
    return new Element(name).with("class", classes);
  }

  /** Returns a text that is no element by itself. */
  public static Node words(String text) {
    String kept = text.replace(" %", "\u00a0%"); // a percent sign stays with its number
    return out -> out.append(HtmlEscapers.htmlEscaper().escape(kept));
  }

  @CanIgnoreReturnValue
  public Element with(@CompileTimeConstant String attribute, String value) {
    attributes
        .append(' ')
        .append(attribute)
        .append("=\"")
        .append(HtmlEscapers.htmlEscaper().escape(value))
        .append('"');
    return this;
  }

  @CanIgnoreReturnValue
  public Element text(String text) {
    return add(words(text));
  }

  @CanIgnoreReturnValue
  public Element add(Node... nodes) {
    content.addAll(List.of(nodes));
    return this;
  }

  @CanIgnoreReturnValue
  public Element addAll(Iterable<? extends Node> nodes) {
    nodes.forEach(content::add);
    return this;
  }

  @CanIgnoreReturnValue
  public Element add(Optional<? extends Node> node) {
    node.ifPresent(content::add);
    return this;
  }

  public boolean isEmpty() {
    return content.isEmpty();
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append('<').append(name).append(attributes);
    if (EMPTY.contains(name)) {
      out.append('>');
    } else {
      out.append('>');
      content.forEach(node -> node.writeTo(out));
      out.append("</").append(name).append('>');
    }
    if (!INLINE.contains(name)) {
      out.append('\n');
    }
  }
}
