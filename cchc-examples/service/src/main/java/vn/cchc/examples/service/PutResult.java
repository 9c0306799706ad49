package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import vn.cchc.problem.Problem;

/**
 * What came of a document that was put.
 *
 * @param problems the warnings about it
 * @param tag the ETag of what is kept now
 */
record PutResult(ImmutableList<Problem> problems, String tag) {
  ResponseEntity<byte[]> answer(HttpServletRequest request) {
    ResponseEntity<byte[]> answer = ValidationController.report(problems, request);
    return ResponseEntity.status(200).headers(answer.getHeaders()).eTag(tag).body(answer.getBody());
  }
}
