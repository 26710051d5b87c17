package org.ridealong.rating;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ridealong.rater.RaterId;

/** Live work only; gives way to calibration where that is there. */
@DefaultBean
@ApplicationScoped
class LiveWork implements AssignmentSource {

  @Override
  public Optional<PooledResponseId> seeded(RaterId rater, RatingPoolId pool) {
    return Optional.empty();
  }

  @Override
  public long upcoming(RaterId rater, RatingPoolId pool, long live) {
    return 0;
  }
}
