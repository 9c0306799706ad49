/**
 * What is wrong with a document or a row, said once and in full.
 *
 * <p>A clerk reads a problem as: in which file and line, which rule, and what was found instead.
 * The same problem has the same code whether a file was being read or a finished plan was being
 * checked. All values are immutable and safe to share between threads.
 *
 * <p>Begin with {@link vn.cchc.problem.Problem}. Read on in {@link vn.cchc.validation}.
 */
@NullMarked
package vn.cchc.problem;

import org.jspecify.annotations.NullMarked;
