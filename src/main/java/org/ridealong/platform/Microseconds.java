package org.ridealong.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Points in time as the protocol and the database hold them: whole microseconds since 1970, UTC.
 */
public final class Microseconds {

  private Microseconds() {}

  public static long of(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  public static Instant toInstant(long microseconds) {
    return Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
  }

  /** Now, cut to the precision that a {@code datetime(6)} column keeps. */
  public static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
