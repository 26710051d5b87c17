package org.ridealong.calibration.monitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.rater.Qualification;
import org.ridealong.rater.RaterId;
import org.ridealong.rater.RaterService;

/** Takes raters from live work. */
@ApplicationScoped
public class SuspensionService {

  private final SuspensionRepository suspensions;
  private final RaterService raters;
  private final Ids ids;
  private final Clock clock;

  SuspensionService(SuspensionRepository suspensions, RaterService raters, Ids ids, Clock clock) {
    this.suspensions = suspensions;
    this.raters = raters;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Suspends a rater; doing so again adds the new reason.
   *
   * @param by subject of the lead
   */
  @Transactional
  public void suspend(RaterId rater, String reason, String by) {
    raters.hold(rater);
    raters.setQualification(rater, Qualification.SUSPENDED);
    suspensions.persist(
        new RaterSuspension(ids.next(), rater, reason, by, Microseconds.now(clock)));
  }
}
