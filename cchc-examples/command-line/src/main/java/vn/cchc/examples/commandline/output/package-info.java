/**
 * The file that a command writes. It is written beside its place and moved there when it is
 * complete, so that nobody ever finds half of it; an input is never written over.
 */
@NullMarked
package vn.cchc.examples.commandline.output;

import org.jspecify.annotations.NullMarked;
