package vn.cchc.examples.report;

/** A piece of a page, which writes itself as markup. */
interface Node {
  void writeTo(StringBuilder out);
}
