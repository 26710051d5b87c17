package org.ridealong.calibration.benchmark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.problem.Violation;
import org.ridealong.rater.RaterService;
import org.ridealong.rating.PoolQueries;
import org.ridealong.rating.PoolRecord;
import org.ridealong.rating.RatingPoolId;

/**
 * Settles benchmarks. From nothing to use: {@link #propose}, then {@link #rateFirst} by any number
 * of members, {@link #settle} by one of them, and {@link #approve} by somebody else with the hash
 * that {@code settle} returned.
 */
@ApplicationScoped
public class BenchmarkService {

  private final BenchmarkRepository benchmarks;
  private final BenchmarkSeeds seeds;
  private final BenchmarkQueries queries;
  private final BenchmarkJson json;
  private final PoolQueries pools;
  private final RaterService raters;
  private final Ids ids;
  private final Clock clock;

  BenchmarkService(
      BenchmarkRepository benchmarks,
      BenchmarkSeeds seeds,
      BenchmarkQueries queries,
      BenchmarkJson json,
      PoolQueries pools,
      RaterService raters,
      Ids ids,
      Clock clock) {
    this.benchmarks = benchmarks;
    this.seeds = seeds;
    this.queries = queries;
    this.json = json;
    this.pools = pools;
    this.raters = raters;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Puts an answer before the committee.
   *
   * @param by subject of the person
   */
  @Transactional
  public BenchmarkViews.BenchmarkView propose(BenchmarkRequests.NewBenchmark request, String by) {
    boolean written = request.answer() != null && !request.answer().isBlank();
    if (written == (request.responseCode() != null)) {
      throw invalid("/answer", "Write an answer or name the code of one, not both.");
    }
    Benchmark benchmark = written ? ofText(request, by) : ofAnswer(request, by);
    benchmarks.persist(benchmark);
    benchmarks.flush();
    return queries.one(new BenchmarkId(benchmark.id));
  }

  /** Takes a member's own levels, once, and only before a definitive rating is proposed. */
  @Transactional
  public BenchmarkViews.BenchmarkView rateFirst(
      BenchmarkId id, BenchmarkRequests.FirstRatings request, String by) {
    Benchmark benchmark = lock(id);
    BenchmarkRules.requireEachOnce(
        "/levels",
        request.levels().stream().map(BenchmarkRequests.FirstLevel::criterion).toList(),
        pool(benchmark));
    boolean rated =
        benchmarks.firstRatings(benchmark.id).stream()
            .anyMatch(first -> first.key.ratedBy().equals(by));
    if (rated || benchmarks.latest(benchmark.id).isPresent()) {
      throw ProblemException.of(
          BenchmarkProblem.BENCHMARK_SETTLED,
          rated ? "Your first rating stands." : "First ratings end with the definitive one.");
    }
    Instant now = Microseconds.now(clock);
    request
        .levels()
        .forEach(
            each ->
                benchmarks.add(
                    new FirstRating(benchmark, by, each.criterion(), each.level(), now)));
    benchmarks.flush();
    return queries.one(id);
  }

  /**
   * Proposes the definitive rating; what is proposed last counts, and the same again changes
   * nothing.
   *
   * @return the benchmark with the hash that a second person has to approve
   */
  @Transactional
  public BenchmarkViews.BenchmarkView settle(
      BenchmarkId id, BenchmarkRequests.DefinitiveRating request, String by) {
    Benchmark benchmark = lock(id);
    PoolRecord pool = pool(benchmark);
    BenchmarkRules.requireEachOnce(
        "/marks",
        request.marks().stream().map(BenchmarkRequests.SettledLevel::criterion).toList(),
        pool);
    String canonical = json.canonical(content(benchmark, pool, request));
    String hash = Hashes.sha256(canonical);
    boolean same =
        benchmarks
            .latest(benchmark.id)
            .filter(latest -> latest.contentSha256.equals(hash))
            .isPresent();
    if (!same) {
      if (benchmarks.publication(benchmark.id).isPresent()) {
        throw ProblemException.of(
            BenchmarkProblem.BENCHMARK_SETTLED, "Withdraw it and propose the answer again.");
      }
      benchmarks.add(
          new BenchmarkProposal(
              ids.next(), benchmark, canonical, hash, by, Microseconds.now(clock)));
      benchmarks.flush();
    }
    return queries.one(id);
  }

  /**
   * Puts a benchmark to use, when what was proposed last is what the approver has read; approving
   * it again gives the same.
   *
   * @param sha256 of the content that the approver has read
   * @param approver subject of a person who did not propose the rating
   */
  @Transactional
  public BenchmarkViews.BenchmarkView approve(BenchmarkId id, String sha256, String approver) {
    Benchmark benchmark = lock(id);
    BenchmarkProposal proposal =
        benchmarks
            .latest(benchmark.id)
            .orElseThrow(() -> notSettled("Propose a definitive rating first."));
    if (!proposal.contentSha256.equals(sha256)) {
      throw ProblemException.of(
          BenchmarkProblem.APPROVAL_STALE, "Read the rating again; it has another hash.");
    }
    if (proposal.proposedBy.equals(approver)) {
      throw ProblemException.of(
          BenchmarkProblem.OWN_BENCHMARK, "Ask another lead or a reviewer to approve it.");
    }
    if (benchmarks.publication(benchmark.id).isEmpty()) {
      benchmarks.add(new BenchmarkPublication(proposal, approver, Microseconds.now(clock)));
      seeds.lay(benchmark);
      insiders(benchmark, proposal, approver)
          .forEach(
              subject ->
                  benchmarks.add(
                      new BenchmarkInsider(benchmark.id, raters.bySubject(subject).id())));
      benchmarks.flush();
    }
    return queries.one(id);
  }

  /** Takes a settled benchmark out of use; withdrawing it again changes nothing. */
  @Transactional
  public BenchmarkViews.BenchmarkView withdraw(BenchmarkId id, String reason, String by) {
    Benchmark benchmark = lock(id);
    if (benchmarks.publication(benchmark.id).isEmpty()) {
      throw notSettled("Only what is in use can be taken out of use.");
    }
    if (benchmarks.withdrawal(benchmark.id).isEmpty()) {
      benchmarks.add(new BenchmarkWithdrawal(benchmark.id, reason, by, Microseconds.now(clock)));
      benchmarks.flush();
    }
    return queries.one(id);
  }

  private Benchmark ofText(BenchmarkRequests.NewBenchmark request, String by) {
    if (request.poolId() == null) {
      throw invalid("/poolId", "Say which prompt the answer is about.");
    }
    return new Benchmark(
        ids.next(),
        pools.pool(new RatingPoolId(request.poolId())),
        request.kind(),
        request.answer(),
        null,
        by,
        Microseconds.now(clock));
  }

  private Benchmark ofAnswer(BenchmarkRequests.NewBenchmark request, String by) {
    PoolQueries.AnonymousAnswer answer = pools.answer(by, request.responseCode());
    if (request.poolId() != null && !request.poolId().equals(answer.pool().value())) {
      throw invalid("/poolId", "The answer belongs to another prompt.");
    }
    return new Benchmark(
        ids.next(),
        pools.pool(answer.pool()),
        request.kind(),
        answer.text(),
        answer.response().value(),
        by,
        Microseconds.now(clock));
  }

  private BenchmarkContent content(
      Benchmark benchmark, PoolRecord pool, BenchmarkRequests.DefinitiveRating request) {
    List<BenchmarkContent.FirstMark> first =
        benchmarks.firstRatings(benchmark.id).stream()
            .map(
                each ->
                    new BenchmarkContent.FirstMark(
                        each.key.ratedBy(), each.key.criterion(), each.level))
            .toList();
    List<BenchmarkContent.DefinitiveMark> marks = new ArrayList<>();
    for (PoolRecord.Criterion criterion : pool.criteria()) {
      request.marks().stream()
          .filter(mark -> mark.criterion().equals(criterion.criterion()))
          .map(
              mark ->
                  new BenchmarkContent.DefinitiveMark(
                      mark.criterion(),
                      criterion.rubricVersionId(),
                      mark.level(),
                      mark.rationale()))
          .forEach(marks::add);
    }
    return new BenchmarkContent(
        benchmark.id, benchmark.kind, benchmark.decisionPointId, benchmark.answer, first, marks);
  }

  /** Subjects of those who know what is settled and are raters. */
  private Set<String> insiders(Benchmark benchmark, BenchmarkProposal proposal, String approver) {
    Set<String> subjects =
        new HashSet<>(List.of(benchmark.proposedBy, proposal.proposedBy, approver));
    benchmarks.firstRatings(benchmark.id).forEach(first -> subjects.add(first.key.ratedBy()));
    subjects.removeIf(subject -> !raters.isRater(subject));
    return subjects;
  }

  private Benchmark lock(BenchmarkId id) {
    return benchmarks.lock(id.value()).orElseThrow(BenchmarkQueries::unknown);
  }

  private PoolRecord pool(Benchmark benchmark) {
    return pools.pool(new RatingPoolId(benchmark.poolId));
  }

  private static ProblemException invalid(String pointer, String detail) {
    return ProblemException.of(
        BenchmarkProblem.BENCHMARK_INVALID, List.of(Violation.at(pointer, detail)));
  }

  private static ProblemException notSettled(String detail) {
    return ProblemException.of(BenchmarkProblem.NOT_SETTLED, detail);
  }
}
