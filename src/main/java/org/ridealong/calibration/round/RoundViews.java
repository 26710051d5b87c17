package org.ridealong.calibration.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ridealong.rater.RaterId;

/** Rounds as raters and leads see them. */
@ApplicationScoped
class RoundViews {

  private final RoundRepository rounds;
  private final TrainingClaims claims;
  private final RoundJson json;

  RoundViews(RoundRepository rounds, TrainingClaims claims, RoundJson json) {
    this.rounds = rounds;
    this.claims = claims;
    this.json = json;
  }

  List<TrainingViews.RoundView> of(RaterId rater) {
    return rounds.of(rater).stream().map(this::view).toList();
  }

  TrainingViews.RoundView view(QualificationRound round) {
    return new TrainingViews.RoundView(
        round.id,
        round.formVersionId,
        round.startedAt,
        json.rule(round.rule),
        round.items.size(),
        claims.done(new RaterId(round.raterId), round.responses()).size(),
        rounds.result(round.id).map(this::view).orElse(null));
  }

  private TrainingViews.ResultView view(QualificationResult result) {
    QualificationRule.Decision decision = json.decision(result.content);
    return new TrainingViews.ResultView(
        result.passed,
        decision.failures(),
        decision.responses(),
        decision.agreement(),
        result.completedAt,
        result.contentSha256);
  }
}
