/**
 * The JSON documents: plans, agencies, observations (<i>số liệu báo cáo</i>), evaluations, and
 * scorecards (<i>bộ tiêu chí chấm điểm</i>) with their entries and scores.
 *
 * <p>A document is read whole or not at all. Whatever is wrong with it is reported at once, each
 * problem with its line, its column and a JSON Pointer: a key that is misspelt or appears twice, a
 * null, a text where a number belongs, a date that does not exist. Numbers are plain decimals with
 * a dot and are taken exactly as they are; {@code "60,5%"} is a text and no number. Observations
 * are one to a line, and a bad line does not hide the good ones.
 *
 * <p>{@link vn.cchc.json.CchcJson} reads and writes files; {@link vn.cchc.json.CchcModule} and
 * {@link vn.cchc.json.CchcJackson3Module} do the same inside an application's own mapper, of
 * Jackson 2 or of Jackson 3. All values are immutable and safe to share between threads.
 *
 * <p>The formats are specified by JSON Schemas (2020-12), which are resources beside these classes:
 * {@code json-schema/cchc-plan-1.schema.json}, and likewise {@code cchc-agencies-1}, {@code
 * cchc-observation-1}, {@code cchc-evaluation-1}, {@code cchc-scorecard-1}, {@code cchc-entry-1},
 * {@code cchc-scores-1}, {@code cchc-ranking-1}, {@code cchc-plan-test-1} and {@code
 * cchc-common-1}, to which these refer; and by {@code json-schema/cchc-openapi-1.json}, the same as
 * components of OpenAPI 3.1. {@code
 * CchcJson.class.getResourceAsStream("json-schema/cchc-plan-1.schema.json")} reads one.
 */
@NullMarked
package vn.cchc.json;

import org.jspecify.annotations.NullMarked;
