/**
 * What the tests of several examples share: the test by which each larger example keeps its rooms
 * in order, texts that are kept, and the programs that some tests need. A room is a package that a
 * reader can survey and that uses only rooms below it.
 */
@NullMarked
package vn.cchc.examples.testsupport;

import org.jspecify.annotations.NullMarked;
