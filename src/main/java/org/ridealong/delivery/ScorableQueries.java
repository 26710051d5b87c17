package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.jpa.AvailableHints;
import org.ridealong.delivery.ScorableSession.ScorableAnswer;

/** Reads the exams that can be scored. */
@ApplicationScoped
public class ScorableQueries {

  private final EntityManager entities;
  private final ResponseCodes codes;

  ScorableQueries(EntityManager entities, ResponseCodes codes) {
    this.entities = entities;
    this.codes = codes;
  }

  /** Every exam of a form that was handed in, one without any answer too, in no certain order. */
  @Transactional
  public List<ScorableSession> ofForm(UUID formVersion) {
    Map<UUID, List<ScorableAnswer>> answers =
        entities
            .createQuery(
                "select r from CandidateResponse r, TestSession s where s.id = r.key.testSessionId"
                    + " and s.formVersionId = :form and s.status in :statuses",
                CandidateResponse.class)
            .setParameter("form", formVersion)
            .setParameter("statuses", ResponseQueries.HANDED_IN)
            .setHint(AvailableHints.HINT_READ_ONLY, true)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    response -> response.key.testSessionId(),
                    Collectors.mapping(ScorableQueries::answer, Collectors.toList())));
    return entities
        .createQuery(
            "select s.id from TestSession s where s.formVersionId = :form and s.status in"
                + " :statuses",
            UUID.class)
        .setParameter("form", formVersion)
        .setParameter("statuses", ResponseQueries.HANDED_IN)
        .getResultStream()
        .map(id -> new ScorableSession(id, codes.of(id), answers.getOrDefault(id, List.of())))
        .toList();
  }

  private static ScorableAnswer answer(CandidateResponse response) {
    return new ScorableAnswer(
        response.key.decisionPointId(),
        response.key.attempt(),
        response.answer(),
        response.closure);
  }
}
