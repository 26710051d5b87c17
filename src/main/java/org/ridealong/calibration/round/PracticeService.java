package org.ridealong.calibration.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ridealong.calibration.benchmark.BenchmarkKind;
import org.ridealong.calibration.benchmark.BenchmarkSeeds;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.rater.RaterId;
import org.ridealong.rater.RaterService;
import org.ridealong.rating.AssignmentStatus;
import org.ridealong.rating.PoolQueries;
import org.ridealong.rating.PooledResponseId;
import org.ridealong.rating.RatingPoolId;
import org.ridealong.rating.ResponsePurpose;
import org.ridealong.rating.SeededQueries;

/** Practice: one answer after the other, each with what is settled of it once it is rated. */
@ApplicationScoped
public class PracticeService {

  private final BenchmarkSeeds seeds;
  private final TrainingClaims claims;
  private final Feedback feedback;
  private final SeededQueries seeded;
  private final PoolQueries pools;
  private final RaterService raters;

  PracticeService(
      BenchmarkSeeds seeds,
      TrainingClaims claims,
      Feedback feedback,
      SeededQueries seeded,
      PoolQueries pools,
      RaterService raters) {
    this.seeds = seeds;
    this.claims = claims;
    this.feedback = feedback;
    this.seeded = seeded;
    this.pools = pools;
    this.raters = raters;
  }

  /** The next practice answer of a prompt. */
  @Transactional
  public TrainingViews.NextView next(RaterId rater, RatingPoolId pool) {
    raters.hold(rater);
    pools.pool(pool);
    return new TrainingViews.NextView(claims.next(rater, answers(rater, pool)).orElse(null));
  }

  /** What is settled of a practice answer that the rater has rated. */
  @Transactional
  public TrainingViews.FeedbackView feedback(RaterId rater, UUID assignment) {
    SeededQueries.Claim claim =
        seeded
            .claim(assignment)
            .filter(known -> known.rater().equals(rater))
            .filter(known -> known.purpose() == ResponsePurpose.PRACTICE)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        RoundProblem.TRAINING_UNKNOWN, "Take the next practice answer."));
    if (claim.status() != AssignmentStatus.SUBMITTED) {
      throw ProblemException.of(
          RoundProblem.NOT_RATED_YET, "What is settled shows after your own rating.");
    }
    return feedback.of(claim, feedback.own(rater).getOrDefault(claim.response(), Map.of()));
  }

  /** How far a rater's practice is, at every prompt that has any. */
  List<TrainingViews.PracticeProgress> progress(RaterId rater) {
    return pools.all().stream()
        .map(
            pool -> {
              List<PooledResponseId> answers = answers(rater, pool.pool());
              List<SeededQueries.Claim> done = claims.done(rater, answers);
              return new TrainingViews.PracticeProgress(
                  pool.pool().value(),
                  pool.formVersionId(),
                  done.size(),
                  answers.size(),
                  done.stream()
                      .filter(claim -> claim.status() == AssignmentStatus.SUBMITTED)
                      .map(SeededQueries.Claim::assignmentId)
                      .toList());
            })
        .filter(progress -> progress.total() > 0)
        .toList();
  }

  private List<PooledResponseId> answers(RaterId rater, RatingPoolId pool) {
    return seeds.of(rater, BenchmarkKind.PRACTICE, List.of(pool)).stream()
        .map(BenchmarkSeeds.Place::response)
        .toList();
  }
}
