package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ridealong.delivery.RateableQueries;
import org.ridealong.platform.problem.ProblemException;

/**
 * What was written: an answer stays where it was given and is never copied into a pool. The text of
 * a benchmark lies in the pool; all the same it is looked for like a candidate's, so that the time
 * does not tell one from the other.
 */
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
    Optional<String> written =
        rateable.answer(
            response.isLive() ? response.testSessionId : response.id,
            contents.of(response.poolId).decisionPoint().id(),
            response.isLive() ? response.attempt : 1);
    return (response.isLive() ? written : Optional.of(response.seededAnswer))
        .orElseThrow(
            () ->
                ProblemException.of(RatingProblem.RESPONSE_UNKNOWN, "The answer has been erased."));
  }
}
