/** Opens, saves and prints the workbooks with the office program that many agencies have. */
@NullMarked
package vn.cchc.examples.office;

import org.jspecify.annotations.NullMarked;
