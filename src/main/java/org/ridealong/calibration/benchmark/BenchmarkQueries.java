package org.ridealong.calibration.benchmark;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.rating.PoolQueries;
import org.ridealong.rating.PoolRecord;
import org.ridealong.rating.PooledResponseId;
import org.ridealong.rating.RatingPoolId;

/** Reads benchmarks. */
@ApplicationScoped
public class BenchmarkQueries {

  private final BenchmarkRepository benchmarks;
  private final PoolQueries pools;
  private final BenchmarkJson json;

  BenchmarkQueries(BenchmarkRepository benchmarks, PoolQueries pools, BenchmarkJson json) {
    this.benchmarks = benchmarks;
    this.pools = pools;
    this.json = json;
  }

  @Transactional
  public BenchmarkViews.BenchmarkList all() {
    return new BenchmarkViews.BenchmarkList(
        benchmarks.newestFirst().stream().map(this::view).toList());
  }

  @Transactional
  public BenchmarkViews.BenchmarkView one(BenchmarkId id) {
    return benchmarks
        .findByIdOptional(id.value())
        .map(this::view)
        .orElseThrow(BenchmarkQueries::unknown);
  }

  /**
   * The exemplars of a prompt that were settled by the words that rate it, lowest level first.
   *
   * @param criterion whose level orders them and which they must have, or null for all
   */
  @Transactional
  public BenchmarkViews.ExemplarList exemplars(RatingPoolId id, String criterion) {
    PoolRecord pool = pools.pool(id);
    return new BenchmarkViews.ExemplarList(
        benchmarks.exemplars(pool.decisionPointId()).stream()
            .map(publication -> json.read(publication.content))
            .filter(content -> isByTheSameWords(content, pool))
            .filter(content -> criterion == null || content.levels().containsKey(criterion))
            .sorted(
                comparingInt((BenchmarkContent content) -> order(content, criterion))
                    .thenComparing(comparing(BenchmarkContent::benchmarkId)))
            .map(BenchmarkViews.ExemplarView::of)
            .toList());
  }

  /** What is settled of the benchmark that lies under an answer of a pool. */
  @Transactional
  public Optional<BenchmarkContent> under(PooledResponseId response) {
    return benchmarks.under(response.value()).map(publication -> json.read(publication.content));
  }

  /** What is settled, by each answer of a pool under which a benchmark lies. */
  @Transactional
  public Map<PooledResponseId, BenchmarkContent> byResponse() {
    Map<UUID, BenchmarkContent> contents = new HashMap<>();
    benchmarks
        .publications()
        .forEach(known -> contents.put(known.benchmarkId, json.read(known.content)));
    Map<PooledResponseId, BenchmarkContent> byResponse = new HashMap<>();
    benchmarks
        .places(contents.keySet())
        .forEach(
            seed ->
                byResponse.put(
                    new PooledResponseId(seed.pooledResponseId), contents.get(seed.benchmarkId)));
    return byResponse;
  }

  private static int order(BenchmarkContent content, String criterion) {
    return criterion == null ? content.marks().get(0).level() : content.levels().get(criterion);
  }

  private static boolean isByTheSameWords(BenchmarkContent content, PoolRecord pool) {
    return content.marks().stream()
        .map(mark -> new PoolRecord.Criterion(mark.criterion(), mark.rubricVersionId()))
        .toList()
        .equals(pool.criteria());
  }

  private BenchmarkViews.BenchmarkView view(Benchmark benchmark) {
    UUID id = benchmark.id;
    Optional<BenchmarkProposal> proposal = benchmarks.latest(id);
    Optional<BenchmarkPublication> settled = benchmarks.publication(id);
    Optional<BenchmarkWithdrawal> withdrawal = benchmarks.withdrawal(id);
    return new BenchmarkViews.BenchmarkView(
        id,
        benchmark.poolId,
        benchmark.decisionPointId,
        benchmark.kind,
        withdrawal.isPresent()
            ? BenchmarkViews.BenchmarkStatus.WITHDRAWN
            : settled.isPresent()
                ? BenchmarkViews.BenchmarkStatus.SETTLED
                : proposal.isPresent()
                    ? BenchmarkViews.BenchmarkStatus.PROPOSED
                    : BenchmarkViews.BenchmarkStatus.FIRST_RATINGS,
        benchmark.answer,
        benchmark.proposedBy,
        benchmark.proposedAt,
        (int)
            benchmarks.firstRatings(id).stream()
                .map(first -> first.key.ratedBy())
                .distinct()
                .count(),
        proposal.map(known -> json.read(known.content)).orElse(null),
        proposal.map(known -> known.contentSha256).orElse(null),
        proposal.map(known -> known.proposedBy).orElse(null),
        settled.map(known -> known.approvedBy).orElse(null),
        settled.map(known -> known.publishedAt).orElse(null),
        withdrawal.map(known -> known.reason).orElse(null));
  }

  static ProblemException unknown() {
    return ProblemException.of(
        BenchmarkProblem.BENCHMARK_UNKNOWN, "List the benchmarks and choose one.");
  }
}
