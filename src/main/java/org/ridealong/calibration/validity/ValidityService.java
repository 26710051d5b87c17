package org.ridealong.calibration.validity;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.ridealong.calibration.benchmark.BenchmarkKind;
import org.ridealong.calibration.benchmark.BenchmarkSeeds;
import org.ridealong.platform.crypto.Keys;
import org.ridealong.rater.RaterId;
import org.ridealong.rating.AssignmentSource;
import org.ridealong.rating.PooledResponseId;
import org.ridealong.rating.RatingPoolId;
import org.ridealong.rating.SeededQueries;

/** Says which claims get a validity response, and which one. */
@ApplicationScoped
public class ValidityService implements AssignmentSource {

  private final BenchmarkSeeds seeds;
  private final SeededQueries seeded;
  private final ValidityDraw draw;

  ValidityService(BenchmarkSeeds seeds, SeededQueries seeded, Keys keys, ValidityConfig config) {
    this.seeds = seeds;
    this.seeded = seeded;
    this.draw = new ValidityDraw(keys.derive("validity-draw"), config.share());
  }

  @Override
  @Transactional
  public Optional<PooledResponseId> seeded(RaterId rater, RatingPoolId pool) {
    // Looked for whether or not one is due: how long a claim takes must not tell what it gives.
    List<BenchmarkSeeds.Place> unseen = unseen(rater, pool);
    if (!draw.hits(rater, pool, seeded.countWork(rater, pool))) {
      return Optional.empty();
    }
    return unseen.stream()
        .min(comparing(place -> draw.order(rater, place.benchmark())))
        .map(BenchmarkSeeds.Place::response);
  }

  @Override
  @Transactional
  public long upcoming(RaterId rater, RatingPoolId pool, long live) {
    return live == 0
        ? 0
        : draw.upcoming(
            rater, pool, seeded.countWork(rater, pool), live, unseen(rater, pool).size());
  }

  private List<BenchmarkSeeds.Place> unseen(RaterId rater, RatingPoolId pool) {
    return seeds.unseen(rater, BenchmarkKind.VALIDITY, List.of(pool));
  }
}
