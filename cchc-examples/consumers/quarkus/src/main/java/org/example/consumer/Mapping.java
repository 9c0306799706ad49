package org.example.consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import vn.cchc.json.CchcModule;

/** Lets the mapper of the service know the values of the library. */
@Singleton
public class Mapping implements ObjectMapperCustomizer {
  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new CchcModule());
  }
}
