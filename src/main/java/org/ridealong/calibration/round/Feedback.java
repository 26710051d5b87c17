package org.ridealong.calibration.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.calibration.agreement.LevelPair;
import org.ridealong.calibration.benchmark.BenchmarkContent;
import org.ridealong.calibration.benchmark.BenchmarkQueries;
import org.ridealong.rater.RaterId;
import org.ridealong.rating.PooledResponseId;
import org.ridealong.rating.RatingSheet;
import org.ridealong.rating.SeededQueries;

/** Puts what a rater said beside what is settled. */
@ApplicationScoped
class Feedback {

  private final BenchmarkQueries benchmarks;
  private final SeededQueries seeded;

  Feedback(BenchmarkQueries benchmarks, SeededQueries seeded) {
    this.benchmarks = benchmarks;
    this.seeded = seeded;
  }

  /** Own levels by answer and criterion; a reason for no level is a null. */
  Map<PooledResponseId, Map<String, Integer>> own(RaterId rater) {
    Map<PooledResponseId, Map<String, Integer>> levels = new HashMap<>();
    seeded
        .ratings(rater)
        .forEach(
            rating ->
                levels
                    .computeIfAbsent(rating.response(), response -> new HashMap<>())
                    .put(rating.criterion(), rating.level()));
    return levels;
  }

  TrainingViews.FeedbackView of(SeededQueries.Claim claim, Map<String, Integer> own) {
    BenchmarkContent settled = benchmarks.under(claim.response()).orElseThrow();
    Map<String, List<RatingSheet.EvidenceMark>> evidence = seeded.evidence(claim.assignmentId());
    return new TrainingViews.FeedbackView(
        claim.assignmentId(),
        claim.pool().value(),
        settled.answer(),
        settled.marks().stream()
            .map(
                mark ->
                    new TrainingViews.MarkFeedback(
                        mark.criterion(),
                        own.get(mark.criterion()),
                        evidence.getOrDefault(mark.criterion(), List.of()),
                        mark.level(),
                        mark.rationale()))
            .toList());
  }

  /** The pairs of all criteria of an answer. */
  static List<LevelPair> pairs(TrainingViews.FeedbackView feedback) {
    List<LevelPair> pairs = new ArrayList<>();
    feedback.marks().forEach(mark -> pairs.add(new LevelPair(mark.own(), mark.definitive())));
    return pairs;
  }
}
