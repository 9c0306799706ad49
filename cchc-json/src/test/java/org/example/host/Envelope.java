package org.example.host;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.plan.Plan;

/** What a host may put around plans. */
public final class Envelope {
  public @Nullable Plan plan;
  public List<Plan> plans = List.of();
}
