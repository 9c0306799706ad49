package vn.cchc.examples.service.access;

import com.google.common.base.Ascii;
import java.util.Arrays;
import java.util.Optional;

/** What a user may do. */
public enum Role {
  /** Reads plans, evaluations and reports, and judges what is sent and not kept. */
  READER,
  /** Sends figures and own scores of named agencies and of those below them, and reads. */
  REPORTER,
  /** Sends appraised and published figures and scores of all agencies, and reads. */
  APPRAISER,
  /**
   * Keeps plans, agencies and sets of criteria, withdraws documents and uploads, enters published
   * scores, keeps users, and reads.
   */
  ADMINISTRATOR;

  /** {@return the name in documents and claims} */
  public String text() {
    return Ascii.toLowerCase(name());
  }

  /** Returns the role of a name, or nothing where there is none. */
  public static Optional<Role> of(String text) {
    return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
  }
}
