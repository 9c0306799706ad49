/**
 * The database: documents in versions, figures in uploads, and a journal of who wrote what. What is
 * acknowledged is on the disk.
 */
@NullMarked
package vn.cchc.examples.service.store;

import org.jspecify.annotations.NullMarked;
