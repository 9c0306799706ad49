package vn.cchc.examples.report;

import vn.cchc.examples.testsupport.RoomsInOrder;

class ArchitectureTest extends RoomsInOrder {
  ArchitectureTest() {
    super(
        "vn.cchc.examples.report",
        "markup",
        "content",
        "table",
        "chart",
        "page",
        "export",
        "score",
        "");
  }
}
