package org.ridealong.calibration.benchmark;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.rater.RaterId;

@ApplicationScoped
class BenchmarkRepository implements PanacheRepositoryBase<Benchmark, UUID> {

  /** Of this kind, in use, and not one that the rater knows from the committee. */
  private static final String USABLE =
      " and b.kind = :kind and not exists (select 1 from BenchmarkWithdrawal w where w.benchmarkId ="
          + " b.id) and not exists (select 1 from BenchmarkInsider i where i.key.benchmarkId = b.id"
          + " and i.key.raterId = :rater)";

  private final EntityManager entities;

  BenchmarkRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** All benchmarks, the latest first. */
  List<Benchmark> newestFirst() {
    return list("order by proposedAt desc, id desc");
  }

  /** Ordered by member and criterion. */
  List<FirstRating> firstRatings(UUID benchmark) {
    return entities
        .createQuery(
            "from FirstRating f where f.key.benchmarkId = :benchmark order by f.key.ratedBy,"
                + " f.key.criterion",
            FirstRating.class)
        .setParameter("benchmark", benchmark)
        .getResultList();
  }

  /** What was proposed last. */
  Optional<BenchmarkProposal> latest(UUID benchmark) {
    return entities
        .createQuery(
            "from BenchmarkProposal p where p.benchmarkId = :benchmark order by p.proposedAt desc,"
                + " p.id desc",
            BenchmarkProposal.class)
        .setParameter("benchmark", benchmark)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  Optional<BenchmarkPublication> publication(UUID benchmark) {
    return Optional.ofNullable(entities.find(BenchmarkPublication.class, benchmark));
  }

  Optional<BenchmarkWithdrawal> withdrawal(UUID benchmark) {
    return Optional.ofNullable(entities.find(BenchmarkWithdrawal.class, benchmark));
  }

  void add(Object row) {
    entities.persist(row);
  }

  /** Settled exemplars in use at a decision point, in the order in which they were settled. */
  List<BenchmarkPublication> exemplars(UUID decisionPoint) {
    return entities
        .createQuery(
            "select p from BenchmarkPublication p, Benchmark b where b.id = p.benchmarkId and"
                + " b.decisionPointId = :item and b.kind = :kind and not exists (select 1 from"
                + " BenchmarkWithdrawal w where w.benchmarkId = b.id) order by p.publishedAt, b.id",
            BenchmarkPublication.class)
        .setParameter("item", decisionPoint)
        .setParameter("kind", BenchmarkKind.EXEMPLAR)
        .getResultList();
  }

  /** Where benchmarks of a kind lie in pools, as far as they are in use and not the rater's own. */
  List<BenchmarkSeed> seeds(RaterId rater, BenchmarkKind kind, Collection<UUID> pools) {
    return entities
        .createQuery(
            "select s from BenchmarkSeed s, Benchmark b where b.id = s.benchmarkId and s.poolId in"
                + " :pools"
                + USABLE
                + " order by s.benchmarkId, s.poolId",
            BenchmarkSeed.class)
        .setParameter("kind", kind)
        .setParameter("pools", pools)
        .setParameter("rater", rater.value())
        .getResultList();
  }

  /**
   * A place of a benchmark.
   *
   * @param source the candidate's answer that the benchmark was copied from, or null
   */
  record Occurrence(BenchmarkSeed seed, UUID source) {}

  /** As {@link #seeds}, and wherever else the same benchmarks lie. */
  List<Occurrence> occurrences(RaterId rater, BenchmarkKind kind, Collection<UUID> pools) {
    return entities
        .createQuery(
            "select s, b.sourceResponseId from BenchmarkSeed s, Benchmark b where b.id ="
                + " s.benchmarkId and exists (select 1 from BenchmarkSeed here where"
                + " here.benchmarkId = b.id and here.poolId in :pools)"
                + USABLE
                + " order by s.benchmarkId, s.poolId",
            Object[].class)
        .setParameter("kind", kind)
        .setParameter("pools", pools)
        .setParameter("rater", rater.value())
        .getResultStream()
        .map(row -> new Occurrence((BenchmarkSeed) row[0], (UUID) row[1]))
        .toList();
  }

  List<BenchmarkPublication> publications() {
    return entities
        .createQuery("from BenchmarkPublication", BenchmarkPublication.class)
        .getResultList();
  }

  /** Every place of these benchmarks. */
  List<BenchmarkSeed> places(Collection<UUID> benchmarks) {
    if (benchmarks.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "from BenchmarkSeed s where s.benchmarkId in :benchmarks order by s.benchmarkId,"
                + " s.poolId",
            BenchmarkSeed.class)
        .setParameter("benchmarks", benchmarks)
        .getResultList();
  }

  /** The settled benchmark that lies under an answer of a pool. */
  Optional<BenchmarkPublication> under(UUID response) {
    return Optional.ofNullable(entities.find(BenchmarkSeed.class, response))
        .flatMap(seed -> publication(seed.benchmarkId));
  }

  /** The benchmark's row, held until the end of the transaction. */
  Optional<Benchmark> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }
}
