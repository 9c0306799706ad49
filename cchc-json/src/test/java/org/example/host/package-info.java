/** An application that hands our values to its own mapper, of Jackson 2 or of Jackson 3. */
package org.example.host;
