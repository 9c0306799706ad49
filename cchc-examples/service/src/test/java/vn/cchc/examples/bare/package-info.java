/** What an office would write instead of the service if it judged nothing: to measure beside it. */
@NullMarked
package vn.cchc.examples.bare;

import org.jspecify.annotations.NullMarked;
