package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.jpa.AvailableHints;

/** Reads the answers of submitted sessions for analysis, cut loose from the people. */
@ApplicationScoped
public class ResponseQueries {

  static final List<SessionStatus> HANDED_IN =
      List.of(SessionStatus.SUBMITTED, SessionStatus.SEALED);

  private final EntityManager entities;
  private final ResponseCodes codes;

  ResponseQueries(EntityManager entities, ResponseCodes codes) {
    this.entities = entities;
    this.codes = codes;
  }

  /** Every answer given on a form, ordered by response code and decision point. */
  @Transactional
  public List<ResponseRecord> ofForm(UUID formVersion) {
    return entities
        .createQuery(
            "select r, s from CandidateResponse r, TestSession s"
                + " where s.id = r.key.testSessionId and s.formVersionId = :form"
                + " and s.status in :statuses",
            Object[].class)
        .setParameter("form", formVersion)
        .setParameter("statuses", HANDED_IN)
        // Nothing is changed here, so that nothing need be compared at the end.
        .setHint(AvailableHints.HINT_READ_ONLY, true)
        .getResultStream()
        .map(row -> record((CandidateResponse) row[0], (TestSession) row[1]))
        .sorted(
            Comparator.comparing(ResponseRecord::responseCode)
                .thenComparing(r -> r.decisionPointId().toString())
                .thenComparing(ResponseRecord::attempt))
        .toList();
  }

  /** The response code of each session of a form that was handed in. */
  @Transactional
  public Map<UUID, String> codes(UUID formVersion) {
    return entities
        .createQuery(
            "select s.id from TestSession s where s.formVersionId = :form and s.status in"
                + " :statuses",
            UUID.class)
        .setParameter("form", formVersion)
        .setParameter("statuses", HANDED_IN)
        .getResultStream()
        .collect(Collectors.toMap(Function.identity(), codes::of));
  }

  /** How many sessions of a form stand where. */
  public record SessionCounts(long running, long submitted) {}

  @Transactional
  public SessionCounts counts(UUID formVersion) {
    long all =
        count("select count(s) from TestSession s where s.formVersionId = :form", formVersion);
    long submitted =
        entities
            .createQuery(
                "select count(s) from TestSession s"
                    + " where s.formVersionId = :form and s.status in :statuses",
                Long.class)
            .setParameter("form", formVersion)
            .setParameter("statuses", HANDED_IN)
            .getSingleResult();
    return new SessionCounts(all - submitted, submitted);
  }

  private long count(String query, UUID formVersion) {
    return entities
        .createQuery(query, Long.class)
        .setParameter("form", formVersion)
        .getSingleResult();
  }

  private ResponseRecord record(CandidateResponse response, TestSession session) {
    return new ResponseRecord(
        codes.of(session.id),
        response.key.decisionPointId(),
        response.key.attempt(),
        response.answer(),
        response.closure,
        response.responseTimeUs,
        response.windowUs,
        session.submittedAt);
  }
}
