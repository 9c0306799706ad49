package vn.cchc.parser;

/**
 * A place in a clause.
 *
 * @param start where it begins
 * @param end where it ends
 */
record TextSpan(int start, int end) {}
