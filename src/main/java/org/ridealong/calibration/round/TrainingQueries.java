package org.ridealong.calibration.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ridealong.rater.RaterId;
import org.ridealong.rater.RaterView;

/** Reads how far a rater's training is. */
@ApplicationScoped
public class TrainingQueries {

  private final PracticeService practice;
  private final RoundViews rounds;
  private final QualificationConfig config;

  TrainingQueries(PracticeService practice, RoundViews rounds, QualificationConfig config) {
    this.practice = practice;
    this.rounds = rounds;
    this.config = config;
  }

  @Transactional
  public TrainingViews.TrainingView training(RaterView rater) {
    return new TrainingViews.TrainingView(
        rater, QualificationRule.of(config), practice.progress(rater.id()), rounds.of(rater.id()));
  }

  /** A rater's rounds, the latest first. */
  @Transactional
  public List<TrainingViews.RoundView> rounds(RaterId rater) {
    return rounds.of(rater);
  }
}
