package org.ridealong.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock by which a thread can work at another time, while all other threads go on at theirs. Only
 * a demo has one: what is simulated in it happened in the past days, and every rule about time
 * judges it by the times at which it happened.
 */
public final class TravelClock extends Clock {

  private final Clock present;
  private final ThreadLocal<Instant> elsewhen;

  public TravelClock(Clock present) {
    this(present, new ThreadLocal<>());
  }

  private TravelClock(Clock present, ThreadLocal<Instant> elsewhen) {
    this.present = present;
    this.elsewhen = elsewhen;
  }

  /** Moves the calling thread to a time at which its clock stands still. */
  public void travelTo(Instant time) {
    elsewhen.set(time);
  }

  /** Brings the calling thread back to the present. */
  public void comeBack() {
    elsewhen.remove();
  }

  @Override
  public Instant instant() {
    Instant time = elsewhen.get();
    return time == null ? present.instant() : time;
  }

  @Override
  public ZoneId getZone() {
    return present.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new TravelClock(present.withZone(zone), elsewhen);
  }
}
