package org.ridealong.rater;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rater as the rater, the lead and other modules see the person.
 *
 * @param code what the person is called in statistics and files, where no name stands
 */
public record RaterView(
    UUID raterId,
    String code,
    String displayName,
    @Schema(nullable = true) String agency,
    boolean active,
    Qualification qualification,
    Instant qualificationChangedAt) {

  static RaterView of(Rater rater) {
    return new RaterView(
        rater.id,
        new RaterId(rater.id).code(),
        rater.displayName,
        rater.agency,
        rater.active,
        rater.qualification,
        rater.qualificationChangedAt);
  }

  public RaterId id() {
    return new RaterId(raterId);
  }

  /** Whether live answers may be given to the person now. */
  public boolean mayRateLive() {
    return active && qualification == Qualification.QUALIFIED;
  }
}
