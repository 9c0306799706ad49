package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import vn.cchc.observation.Observation;
import vn.cchc.plan.TargetId;

/**
 * What a report was made from. It refers to the figures that were judged and lists them only when
 * the report is asked for them.
 */
public final class ReportEvidence {
  private final ImmutableMap<TargetId, ResultWithEvidence> judged;

  ReportEvidence(ImmutableList<ResultWithEvidence> judged) {
    this.judged =
        judged.stream()
            .collect(ImmutableMap.toImmutableMap(one -> one.result().target(), one -> one));
  }

  ImmutableList<Observation> figures(TargetId target) {
    return Objects.requireNonNull(judged.get(target)).figures().stream()
        .map(ResultWithEvidence.DistinctFigure::figure)
        .collect(ImmutableList.toImmutableList());
  }
}
