package org.ridealong.calibration.benchmark;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridealong.rater.RaterId;
import org.ridealong.rating.IntakeService;
import org.ridealong.rating.PoolQueries;
import org.ridealong.rating.PoolRecord;
import org.ridealong.rating.PooledResponseId;
import org.ridealong.rating.RatingPoolId;
import org.ridealong.rating.SeededQueries;

/**
 * Lays benchmarks among the answers of pools, and finds those that a rater has never had. Works
 * inside the transaction of whoever asks.
 */
@ApplicationScoped
public class BenchmarkSeeds {

  private final BenchmarkRepository benchmarks;
  private final IntakeService intake;
  private final PoolQueries pools;
  private final SeededQueries seeded;

  BenchmarkSeeds(
      BenchmarkRepository benchmarks,
      IntakeService intake,
      PoolQueries pools,
      SeededQueries seeded) {
    this.benchmarks = benchmarks;
    this.intake = intake;
    this.pools = pools;
    this.seeded = seeded;
  }

  /** A benchmark and the answer under which it can be given out. */
  public record Place(BenchmarkId benchmark, PooledResponseId response, RatingPoolId pool) {}

  /** Puts a benchmark into every open pool that asks the same and rates by the same words. */
  void lay(Benchmark benchmark) {
    PoolRecord own = pools.pool(new RatingPoolId(benchmark.poolId));
    benchmark
        .kind
        .purpose()
        .ifPresent(
            purpose ->
                pools.all().stream()
                    .filter(own::ratesAs)
                    .forEach(
                        pool ->
                            benchmarks.add(
                                new BenchmarkSeed(
                                    intake.seed(pool.pool(), purpose, benchmark.answer),
                                    benchmark.id,
                                    pool.pool()))));
  }

  /** All places of a kind in these pools that this rater may get, had or not, one a benchmark. */
  public List<Place> of(RaterId rater, BenchmarkKind kind, Collection<RatingPoolId> inPools) {
    if (inPools.isEmpty()) {
      return List.of();
    }
    Set<UUID> known = new HashSet<>();
    return benchmarks
        .seeds(rater, kind, inPools.stream().map(RatingPoolId::value).toList())
        .stream()
        .filter(seed -> known.add(seed.benchmarkId))
        .map(
            seed ->
                new Place(
                    new BenchmarkId(seed.benchmarkId),
                    new PooledResponseId(seed.pooledResponseId),
                    new RatingPoolId(seed.poolId)))
        .toList();
  }

  /** As {@link #of}, of benchmarks only that the rater has met nowhere, in whatever pool. */
  public List<Place> unseen(RaterId rater, BenchmarkKind kind, Collection<RatingPoolId> inPools) {
    List<Place> places = of(rater, kind, inPools);
    if (places.isEmpty()) {
      return places;
    }
    List<UUID> ids = places.stream().map(place -> place.benchmark().value()).toList();
    Set<UUID> met = met(rater, ids);
    return places.stream().filter(place -> !met.contains(place.benchmark().value())).toList();
  }

  private Set<UUID> met(RaterId rater, List<UUID> ids) {
    List<BenchmarkSeed> everywhere = benchmarks.places(ids);
    List<Benchmark> rows = benchmarks.list("id in ?1", ids);
    List<PooledResponseId> answers =
        new ArrayList<>(
            Stream.concat(
                    everywhere.stream().map(seed -> seed.pooledResponseId),
                    rows.stream().map(row -> row.sourceResponseId).filter(Objects::nonNull))
                .map(PooledResponseId::new)
                .toList());
    Set<UUID> had =
        seeded.claims(rater, answers).stream()
            .map(claim -> claim.response().value())
            .collect(Collectors.toSet());
    return Stream.concat(
            everywhere.stream()
                .filter(seed -> had.contains(seed.pooledResponseId))
                .map(seed -> seed.benchmarkId),
            rows.stream().filter(row -> had.contains(row.sourceResponseId)).map(row -> row.id))
        .collect(Collectors.toSet());
  }
}
