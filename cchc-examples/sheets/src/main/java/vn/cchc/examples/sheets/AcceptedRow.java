package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableList;
import vn.cchc.observation.Observation;

/**
 * A row that was taken over.
 *
 * @param sheet the name of its sheet, empty for a CSV file
 * @param row its number, from 1
 * @param observations its figures, in the order of the mapping
 */
public record AcceptedRow(String sheet, int row, ImmutableList<Observation> observations) {}
