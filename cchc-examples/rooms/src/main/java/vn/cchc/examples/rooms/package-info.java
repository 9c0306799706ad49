/**
 * The test by which each larger example keeps its rooms in order. A room is a package that a reader
 * can survey and that uses only rooms below it.
 */
@NullMarked
package vn.cchc.examples.rooms;

import org.jspecify.annotations.NullMarked;
