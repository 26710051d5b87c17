package org.ridealong.rating;

import java.util.List;
import java.util.UUID;
import org.ridealong.platform.Text;
import org.ridealong.rubric.RubricContent;

/**
 * A prompt and the words by which its answers are rated, without any answer.
 *
 * @param criteria what is rated, in this order
 * @param commonEvidence signs of level 1 that every criterion has
 */
public record PoolGuideView(
    UUID poolId,
    UUID formVersionId,
    Text formTitle,
    Text scenarioTitle,
    Text prompt,
    List<RatingTaskView.CriterionView> criteria,
    List<RubricContent.EvidenceCode> commonEvidence) {

  static PoolGuideView of(PoolContent content) {
    return new PoolGuideView(
        content.poolId().value(),
        content.formVersionId(),
        content.formTitle(),
        content.scenario().title(),
        content.decisionPoint().prompt(),
        content.criteria().stream().map(RatingTaskView.CriterionView::of).toList(),
        RatingTaskView.common());
  }
}
