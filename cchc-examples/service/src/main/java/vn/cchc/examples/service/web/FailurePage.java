package vn.cchc.examples.service.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is answered where the server itself refuses a request, before any controller. */
@RestController
public final class FailurePage implements ErrorController {
  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<byte[]> failed(HttpServletRequest request) {
    boolean isFailure =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
    int status =
        isFailure ? (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404;
    return Responses.to(request).failure(status);
  }
}
