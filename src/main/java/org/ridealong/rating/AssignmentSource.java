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
   * never had, or nothing for live work. Asked once for each claim, before live work is looked for;
   * it is given out only while there is live work too, since its coming would tell what it is.
   */
  Optional<PooledResponseId> seeded(RaterId rater, RatingPoolId pool);

  /**
   * How many benchmarks the rater will meet before so many live answers are used up, so that what
   * the desk says is left falls by one with each answer, whatever it was.
   *
   * @param live answers that the rater could take now
   */
  long upcoming(RaterId rater, RatingPoolId pool, long live);
}
