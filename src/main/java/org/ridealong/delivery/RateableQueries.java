package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.candidate.CandidateService;
import org.ridealong.form.FormService;
import org.ridealong.platform.Text;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.ResponseFormat;

/** Reads the answers of submitted sessions that people have to rate. */
@ApplicationScoped
public class RateableQueries {

  private static final List<SessionStatus> HANDED_IN =
      List.of(SessionStatus.SUBMITTED, SessionStatus.SEALED);
  private static final List<Closure> IN_TIME = List.of(Closure.ANSWERED, Closure.LATE_ARRIVAL);

  /** Something was written, in time as far as anybody has decided, and the exam is handed in. */
  private static final String RATEABLE =
      " from CandidateResponse r, TestSession s where s.id = r.key.testSessionId"
          + " and s.formVersionId = :form and s.status in :handedIn"
          + " and r.key.decisionPointId = :item and r.closure in :inTime"
          + " and r.answerText is not null and trim(r.answerText) <> ''";

  private final EntityManager entities;
  private final FormService forms;
  private final ExamContents contents;
  private final CandidateService candidates;

  RateableQueries(
      EntityManager entities,
      FormService forms,
      ExamContents contents,
      CandidateService candidates) {
    this.entities = entities;
    this.forms = forms;
    this.contents = contents;
    this.candidates = candidates;
  }

  /** A form as far as people rate it. */
  public record RateableForm(UUID formVersionId, Text title, List<RateableItem> items) {}

  /** A decision point whose answers people rate. */
  public record RateableItem(UUID scenarioId, DecisionPointContent decisionPoint) {}

  /** The decision points of a form at which something is written, in the order of the exam. */
  @Transactional
  public RateableForm form(UUID formVersion) {
    ExamContent content = contents.of(formVersion);
    List<RateableItem> items =
        content.parts().stream()
            .flatMap(
                part ->
                    part.scenario().decisionPoints().stream()
                        .filter(item -> item.format() == ResponseFormat.WRITTEN)
                        .map(item -> new RateableItem(part.scenarioId(), item)))
            .toList();
    return new RateableForm(formVersion, content.form().title(), items);
  }

  /** Every published form at which something is written, the newest first. */
  @Transactional
  public List<RateableForm> forms() {
    return forms.all().stream()
        .map(published -> form(published.formVersionId()))
        .filter(form -> !form.items().isEmpty())
        .toList();
  }

  @Transactional
  public long count(UUID formVersion, UUID decisionPoint) {
    return with(
            entities.createQuery("select count(*)" + RATEABLE, Long.class),
            formVersion,
            decisionPoint)
        .getSingleResult();
  }

  /** Every answer to be rated at a decision point, ordered by session. */
  @Transactional
  public List<RateableResponse> at(UUID formVersion, UUID decisionPoint) {
    List<Object[]> rows =
        with(
                entities.createQuery(
                    "select s.id, r.key.attempt, s.candidateId"
                        + RATEABLE
                        + " order by s.id, r.key.attempt",
                    Object[].class),
                formVersion,
                decisionPoint)
            .getResultList();
    Map<UUID, String> agencies =
        candidates.agencies(rows.stream().map(row -> (UUID) row[2]).distinct().toList());
    return rows.stream()
        .map(
            row ->
                new RateableResponse(
                    (UUID) row[0],
                    decisionPoint,
                    (Integer) row[1],
                    (UUID) row[2],
                    agencies.get((UUID) row[2])))
        .toList();
  }

  /** What was written, unless it was erased since. */
  @Transactional
  public Optional<String> answer(UUID testSession, UUID decisionPoint, int attempt) {
    return Optional.ofNullable(
            entities.find(
                CandidateResponse.class,
                new CandidateResponse.Key(testSession, decisionPoint, attempt)))
        .map(response -> response.answerText);
  }

  private static <T> TypedQuery<T> with(TypedQuery<T> query, UUID formVersion, UUID decisionPoint) {
    return query
        .setParameter("form", formVersion)
        .setParameter("item", decisionPoint)
        .setParameter("handedIn", HANDED_IN)
        .setParameter("inTime", IN_TIME);
  }
}
