/** Who the callers are, what they may do, and how often they may try. */
@NullMarked
package vn.cchc.examples.service.access;

import org.jspecify.annotations.NullMarked;
