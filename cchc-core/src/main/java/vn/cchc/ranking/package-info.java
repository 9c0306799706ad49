/**
 * Agencies in order of their figures.
 *
 * <p>Two agencies with the same exact value share a place: 1, 2, 2, 4. An agency without a figure
 * comes after the others and has no place.
 *
 * <p>Begin with {@link vn.cchc.ranking.Ranking}.
 */
@NullMarked
@ResultStyle
package vn.cchc.ranking;

import org.jspecify.annotations.NullMarked;
import vn.cchc.ResultStyle;
