package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ridealong.rater.RaterId;

/** Reads every rating of live work, validity responses among it, for analysis. */
@ApplicationScoped
public class PlacedRatingQueries {

  private static final String OF_FORM =
      " from Rating t, PooledResponse r, RatingPool p where r.id = t.pooledResponseId and p.id ="
          + " r.poolId and p.formVersionId = :form and r.purpose in :work";

  private static final String EVIDENCE =
      "select t.id as rating, e.code as code from Rating t join t.evidence e, PooledResponse r,"
          + " RatingPool p where r.id = t.pooledResponseId and p.id = r.poolId and p.formVersionId"
          + " = :form and r.purpose in :work order by t.id, index(e)";

  private static final List<ResponsePurpose> WORK =
      List.of(ResponsePurpose.LIVE, ResponsePurpose.VALIDITY);

  private final EntityManager entities;

  PlacedRatingQueries(EntityManager entities) {
    this.entities = entities;
  }

  /** The ratings of a form in the order in which they were handed in. */
  @Transactional
  public List<PlacedRating> ofForm(UUID formVersion) {
    List<Tuple> rows =
        entities
            .createQuery(
                "select t.id as rating, t.assignmentId as assignment, r.id as response,"
                    + " r.responseCode as code, r.purpose as purpose, r.testSessionId as session,"
                    + " p.decisionPointId as item, r.attempt as attempt, p.ratersPerResponse as"
                    + " planned, t.raterId as rater, t.criterion as criterion, t.level as level,"
                    + " t.missing as missing, t.submittedAt as submitted"
                    + OF_FORM
                    + " order by t.submittedAt, t.assignmentId, t.criterion",
                Tuple.class)
            .setParameter("form", formVersion)
            .setParameter("work", WORK)
            .getResultList();
    Map<UUID, Place> places = new HashMap<>();
    Map<UUID, Integer> ofAnswer = new HashMap<>();
    Map<UUID, Integer> ofRater = new HashMap<>();
    List<PlacedRating> ratings = new ArrayList<>();
    for (Tuple row : rows) {
      Place place =
          places.computeIfAbsent(
              row.get("assignment", UUID.class),
              reading ->
                  new Place(
                      ofAnswer.merge(row.get("response", UUID.class), 1, Integer::sum),
                      ofRater.merge(row.get("rater", UUID.class), 1, Integer::sum)));
      ratings.add(rating(row, place));
    }
    return ratings;
  }

  private record Place(int reading, int order) {}

  private static PlacedRating rating(Tuple row, Place place) {
    return new PlacedRating(
        row.get("rating", UUID.class),
        new PooledResponseId(row.get("response", UUID.class)),
        row.get("code", String.class),
        row.get("purpose", ResponsePurpose.class),
        row.get("session", UUID.class),
        row.get("item", UUID.class),
        row.get("attempt", Integer.class),
        row.get("planned", Integer.class),
        new RaterId(row.get("rater", UUID.class)),
        place.reading(),
        place.order(),
        row.get("criterion", String.class),
        row.get("level", Integer.class),
        row.get("missing", MissingReason.class),
        row.get("submitted", Instant.class));
  }

  /** How often each level of each criterion was given to live answers at a decision point. */
  @Transactional
  public List<LevelCount> levels(UUID formVersion, UUID decisionPoint) {
    return entities
        .createQuery(
            "select t.criterion as criterion, t.level as level, count(t) as ratings"
                + OF_FORM
                + " and p.decisionPointId = :item group by t.criterion, t.level",
            Tuple.class)
        .setParameter("form", formVersion)
        .setParameter("work", List.of(ResponsePurpose.LIVE))
        .setParameter("item", decisionPoint)
        .getResultStream()
        .map(
            row ->
                new LevelCount(
                    row.get("criterion", String.class),
                    row.get("level", Integer.class),
                    row.get("ratings", Long.class)))
        .toList();
  }

  /** The evidence codes behind each rating of a form, as the rater ordered them. */
  @Transactional
  public Map<UUID, List<String>> evidence(UUID formVersion) {
    Map<UUID, List<String>> codes = new HashMap<>();
    entities
        .createQuery(EVIDENCE, Tuple.class)
        .setParameter("form", formVersion)
        .setParameter("work", WORK)
        .getResultStream()
        .forEach(
            row ->
                codes
                    .computeIfAbsent(row.get("rating", UUID.class), rating -> new ArrayList<>())
                    .add(row.get("code", String.class)));
    return codes;
  }
}
