package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import org.ridealong.delivery.RateableQueries;
import org.ridealong.platform.problem.ProblemException;

/** What was written: an answer stays where it was given and is never copied into a pool. */
@ApplicationScoped
class PooledAnswers {

  private final RateableQueries rateable;
  private final PoolContents contents;

  PooledAnswers(RateableQueries rateable, PoolContents contents) {
    this.rateable = rateable;
    this.contents = contents;
  }

  /** What a sheet about the answer must fulfil. */
  SheetRules rules(PooledResponse response) {
    return contents.of(response.poolId).rules(of(response));
  }

  String of(PooledResponse response) {
    if (!response.isLive()) {
      return response.seededAnswer;
    }
    return rateable
        .answer(
            response.testSessionId,
            contents.of(response.poolId).decisionPoint().id(),
            response.attempt)
        .orElseThrow(
            () ->
                ProblemException.of(RatingProblem.RESPONSE_UNKNOWN, "The answer has been erased."));
  }
}
