package org.ridealong.rating;

import java.util.Optional;
import org.ridealong.rater.RaterId;

/**
 * Says when a rater gets something else than live work, without being able to tell. Declared here
 * and implemented by calibration, which seeds validity responses; without it there is live work
 * only.
 */
public interface AssignmentSource {

  /**
   * A benchmark that was put into the pool by {@link IntakeService#seed} and that the rater has
   * never had, or nothing for live work. Asked once for each claim, before live work is looked for.
   */
  Optional<PooledResponseId> seeded(RaterId rater, RatingPoolId pool);
}
