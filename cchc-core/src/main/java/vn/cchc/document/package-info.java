/**
 * Legal documents (<i>văn bản</i>): the decisions and resolutions that plans and changes of the
 * apparatus rest on.
 *
 * <p>A document is known by its symbol, its issuer and its date together: there are two resolutions
 * 76/NQ-CP. What a symbol says of the document's number, year, type and issuer is read from it
 * where that can be read from it. All values are immutable and safe to share between threads.
 *
 * <p>Begin with {@link vn.cchc.document.LegalDocument}. Read on in {@link vn.cchc.agency}.
 */
@NullMarked
package vn.cchc.document;

import org.jspecify.annotations.NullMarked;
