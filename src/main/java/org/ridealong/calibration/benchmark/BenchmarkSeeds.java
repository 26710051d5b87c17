package org.ridealong.calibration.benchmark;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
    return inPools.isEmpty()
        ? List.of()
        : onePerBenchmark(benchmarks.seeds(rater, kind, values(inPools)).stream());
  }

  /** As {@link #of}, of benchmarks only that the rater has met nowhere, in whatever pool. */
  public List<Place> unseen(RaterId rater, BenchmarkKind kind, Collection<RatingPoolId> inPools) {
    if (inPools.isEmpty()) {
      return List.of();
    }
    Set<UUID> pools = values(inPools);
    List<BenchmarkRepository.Occurrence> everywhere = benchmarks.occurrences(rater, kind, pools);
    Set<UUID> met = met(rater, everywhere);
    return onePerBenchmark(
        everywhere.stream()
            .map(BenchmarkRepository.Occurrence::seed)
            .filter(seed -> pools.contains(seed.poolId) && !met.contains(seed.benchmarkId)));
  }

  private static List<Place> onePerBenchmark(Stream<BenchmarkSeed> seeds) {
    Set<UUID> known = new HashSet<>();
    return seeds
        .filter(seed -> known.add(seed.benchmarkId))
        .map(
            seed ->
                new Place(
                    new BenchmarkId(seed.benchmarkId),
                    new PooledResponseId(seed.pooledResponseId),
                    new RatingPoolId(seed.poolId)))
        .toList();
  }

  /** Benchmarks that a rater has had, as such or as the candidate's answer that they once were. */
  private Set<UUID> met(RaterId rater, List<BenchmarkRepository.Occurrence> everywhere) {
    Set<UUID> had =
        seeded
            .claims(
                rater,
                everywhere.stream()
                    .flatMap(place -> answers(place))
                    .distinct()
                    .map(PooledResponseId::new)
                    .toList())
            .stream()
            .map(claim -> claim.response().value())
            .collect(Collectors.toSet());
    return everywhere.stream()
        .filter(place -> answers(place).anyMatch(had::contains))
        .map(place -> place.seed().benchmarkId)
        .collect(Collectors.toSet());
  }

  private static Stream<UUID> answers(BenchmarkRepository.Occurrence place) {
    return Stream.concat(
        Stream.of(place.seed().pooledResponseId), Stream.ofNullable(place.source()));
  }

  private static Set<UUID> values(Collection<RatingPoolId> pools) {
    return pools.stream().map(RatingPoolId::value).collect(Collectors.toSet());
  }
}
