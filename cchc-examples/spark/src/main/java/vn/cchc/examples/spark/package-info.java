/**
 * The accumulator of the library on a cluster of Apache Spark, with the same report as on one
 * machine.
 */
@NullMarked
package vn.cchc.examples.spark;

import org.jspecify.annotations.NullMarked;
