package vn.cchc.examples.commandline;

import vn.cchc.examples.testsupport.RoomsInOrder;

class ArchitectureTest extends RoomsInOrder {
  ArchitectureTest() {
    super("vn.cchc.examples.commandline", "terminal", "input", "output", "table", "command", "");
  }
}
