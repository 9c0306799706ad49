/** Small programs that use the libraries as an application would. */
@NullMarked
package vn.cchc.examples.embedding;

import org.jspecify.annotations.NullMarked;
