package vn.cchc.examples.sheets;

import vn.cchc.examples.testsupport.RoomsInOrder;

class ArchitectureTest extends RoomsInOrder {
  ArchitectureTest() {
    super(
        "vn.cchc.examples.sheets",
        "text",
        "refusal",
        "cell",
        "file",
        "name",
        "mapping",
        "table",
        "draft",
        "form",
        "plan",
        "score",
        "");
  }
}
