/**
 * The library measured beside what would be picked instead, on a made-up country: each side reads
 * or holds the same facts and finds the same answer, which is checked before anything is timed.
 */
@NullMarked
package vn.cchc.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
