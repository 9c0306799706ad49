/**
 * The one form in which texts, identifiers and numbers enter the model: Unicode normalization form
 * C, and decimals without trailing zeros. Not exported.
 */
@NullMarked
package vn.cchc.text;

import org.jspecify.annotations.NullMarked;
