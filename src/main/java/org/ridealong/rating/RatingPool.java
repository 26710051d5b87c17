package org.ridealong.rating;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * The answers at one decision point of a form. What it says is fixed when it is opened: the rubric
 * versions above all, so that every answer is rated by the same words.
 */
@Entity
@Immutable
@Table(name = "rating_pool")
class RatingPool {

  /** A criterion that rates the answers, with the version of its rubric. */
  @Embeddable
  record PinnedCriterion(String criterion, UUID rubricVersionId) {}

  @Id UUID id;
  UUID formVersionId;
  UUID scenarioVersionId;
  UUID decisionPointId;

  /** Place in the exam, from 0. */
  int position;

  int ratersPerResponse;
  String openedBy;
  Instant openedAt;

  @ElementCollection
  @CollectionTable(name = "rating_pool_criterion", joinColumns = @JoinColumn(name = "pool_id"))
  @OrderColumn(name = "position")
  List<PinnedCriterion> criteria = new ArrayList<>();

  protected RatingPool() {}

  RatingPool(
      UUID id,
      UUID formVersionId,
      UUID scenarioVersionId,
      UUID decisionPointId,
      int position,
      int ratersPerResponse,
      List<PinnedCriterion> criteria,
      String openedBy,
      Instant openedAt) {
    this.id = id;
    this.formVersionId = formVersionId;
    this.scenarioVersionId = scenarioVersionId;
    this.decisionPointId = decisionPointId;
    this.position = position;
    this.ratersPerResponse = ratersPerResponse;
    this.criteria.addAll(criteria);
    this.openedBy = openedBy;
    this.openedAt = openedAt;
  }

  List<String> criterionCodes() {
    return criteria.stream().map(PinnedCriterion::criterion).toList();
  }

  ResolutionPolicy policy() {
    return new ResolutionPolicy(ratersPerResponse);
  }
}
