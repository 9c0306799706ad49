/**
 * The tokens of JSON, read and written by Jackson 2 or by Jackson 3, whichever is there.
 *
 * <p>Internal: not exported, and free to change. Only the classes whose names begin with {@code
 * Jackson2} or {@code Jackson3} know a Jackson, and each is loaded only where that one is used.
 */
@NullMarked
package vn.cchc.json.token;

import org.jspecify.annotations.NullMarked;
