package org.example.host;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.observation.Observation;

/** What a host may put around observations. */
public final class Rows {
  public List<Observation> rows = new ArrayList<>();
}
