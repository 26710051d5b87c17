package org.ridealong.rating;

import java.util.List;
import java.util.UUID;

/** A pool as calibration and scoring read it. */
public record PoolRecord(
    RatingPoolId pool, UUID formVersionId, UUID decisionPointId, List<Criterion> criteria) {

  /** What rates the answers, and by which words. */
  public record Criterion(String criterion, UUID rubricVersionId) {}

  static PoolRecord of(RatingPool pool) {
    return new PoolRecord(
        new RatingPoolId(pool.id),
        pool.formVersionId,
        pool.decisionPointId,
        pool.criteria.stream()
            .map(pinned -> new Criterion(pinned.criterion(), pinned.rubricVersionId()))
            .toList());
  }

  /** Whether answers of both pools answer one question and are rated by the same words. */
  public boolean ratesAs(PoolRecord other) {
    return decisionPointId.equals(other.decisionPointId) && criteria.equals(other.criteria);
  }
}
