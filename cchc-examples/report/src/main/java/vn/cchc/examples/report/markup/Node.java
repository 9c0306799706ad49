package vn.cchc.examples.report.markup;

/** A piece of a page, which writes itself as markup. */
public interface Node {
  void writeTo(StringBuilder out);
}
