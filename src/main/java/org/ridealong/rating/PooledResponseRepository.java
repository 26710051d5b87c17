package org.ridealong.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.ridealong.delivery.RateableResponse;

@ApplicationScoped
class PooledResponseRepository implements PanacheRepositoryBase<PooledResponse, UUID> {

  /** What JPA and Hibernate call not waiting for rows that somebody else holds. */
  private static final int SKIP_LOCKED = -2;

  /** A candidate's answer on its way into a pool. */
  record Entry(UUID id, String responseCode, RateableResponse response, String agencyKey) {}

  Optional<PooledResponse> byCode(String responseCode) {
    return find("responseCode", responseCode).firstResultOptional();
  }

  Optional<PooledResponse> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The answer's row until the end of the transaction, or nothing when somebody else holds it. */
  Optional<PooledResponse> lockUnlessHeld(UUID id) {
    return getEntityManager()
        .createQuery("from PooledResponse r where r.id = :id", PooledResponse.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
        .getResultStream()
        .findFirst();
  }

  long countLive(UUID pool) {
    return count("poolId = ?1 and purpose = ?2", pool, ResponsePurpose.LIVE);
  }

  List<PooledResponse> ofCandidate(UUID candidate) {
    return list("candidateId", candidate);
  }

  /**
   * Puts answers into a pool. One that is there already is left alone, also when another
   * transaction is about to put it there.
   */
  void insertLive(RatingPool pool, List<Entry> entries, Instant now) {
    getEntityManager()
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (PreparedStatement insert =
                  connection.prepareStatement(
                      "insert ignore into pooled_response (id, pool_id, purpose, test_session_id,"
                          + " attempt, candidate_id, agency_key, response_code, status,"
                          + " ratings_needed, ratings_done, entered_at, lock_version) values (?, ?,"
                          + " 'LIVE', ?, ?, ?, ?, ?, 'OPEN', ?, 0, ?, 0)")) {
                for (Entry entry : entries) {
                  bind(insert, pool, entry, now);
                  insert.addBatch();
                }
                insert.executeBatch();
              }
            });
  }

  private static void bind(PreparedStatement insert, RatingPool pool, Entry entry, Instant now)
      throws SQLException {
    insert.setObject(1, entry.id());
    insert.setObject(2, pool.id);
    insert.setObject(3, entry.response().testSessionId());
    insert.setInt(4, entry.response().attempt());
    insert.setObject(5, entry.response().candidateId());
    insert.setString(6, entry.agencyKey());
    insert.setString(7, entry.responseCode());
    insert.setInt(8, pool.ratersPerResponse);
    insert.setObject(9, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
  }
}
