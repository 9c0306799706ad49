package vn.cchc.json.token;

/**
 * A place in a text that is parsed.
 *
 * @param offset the index of the character, or -1 if unknown
 * @param line the line, from 1 on; less if unknown
 * @param column the column, from 1 on; less if unknown
 */
public record TextLocation(long offset, int line, int column) {}
