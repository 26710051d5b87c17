package org.ridealong.scoring.run;

import java.util.List;
import java.util.UUID;
import org.ridealong.rubric.Competency;

/**
 * All scores of one exam.
 *
 * @param competencies those that are reported, in the order of the framework
 * @param items what counts, in the order of the exam
 */
public record CandidateScore(
    UUID testSessionId,
    String responseCode,
    WeightedScore test,
    List<CompetencyScore> competencies,
    List<ItemScore> items) {

  /** The score of one competency. */
  public record CompetencyScore(Competency competency, WeightedScore score) {}
}
