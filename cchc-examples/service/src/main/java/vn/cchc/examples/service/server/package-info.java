/** The HTTP server itself: its limits for each client, who may reach it, and the operation port. */
@NullMarked
package vn.cchc.examples.service.server;

import org.jspecify.annotations.NullMarked;
