package org.example.consumer;

import tools.jackson.databind.json.JsonMapper;
import vn.cchc.json.CchcJackson3Module;

/** A mapper of an application. */
public final class Mapping {
  private Mapping() {}

  /**
   * Returns a mapper that knows the values of the library.
   *
   * @return the mapper
   */
  public static JsonMapper mapper() {
    return JsonMapper.builder().addModule(new CchcJackson3Module()).build();
  }
}
