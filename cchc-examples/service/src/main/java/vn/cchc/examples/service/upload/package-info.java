/** Figures come in, as lines or as sheets, and can be withdrawn by the upload. */
@NullMarked
package vn.cchc.examples.service.upload;

import org.jspecify.annotations.NullMarked;
