/**
 * Takes over the figures of a clerk's sheet, Excel or CSV. A small file, the mapping, says once
 * which column is which; every row is then either taken over whole or refused with its place and
 * the reason, in Vietnamese and English. Nothing is guessed: not the number convention, not an
 * agency's name, not an old encoding.
 *
 * <p>A host calls {@link SheetImport} for a sheet with a mapping, and {@link FigureForm} and {@link
 * FormReading} for the form that needs none. Below are more rooms, each of which uses only those
 * named before it. {@code text}, {@code refusal} and {@code cell}: words, refusals, and what one
 * cell says. {@code file}: Excel and CSV files as rows of cells. {@code name}: which agency or
 * indicator is meant. {@code mapping}: what columns mean. {@code table}: headings and rows of
 * figures. {@code draft}: a mapping to begin with. {@code form}: workbooks to fill in, of which
 * {@code plan} makes plans, and {@code score} sets of criteria and scores. Hosts use {@code
 * refusal}, {@code mapping}, {@code draft}, {@code plan} and {@code score} too; the others are
 * internal.
 *
 * <p>All types are immutable and safe to share between threads unless they say otherwise.
 */
@NullMarked
package vn.cchc.examples.sheets;

import org.jspecify.annotations.NullMarked;
