package org.ridealong.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.crypto.Keys;

/** The server's part in finding out how far a browser's clock is from its own. */
@ApplicationScoped
class ClockService {

  private static final String PURPOSE = "clock-exchange";

  private final ClockExchangeRepository exchanges;
  private final Keys keys;
  private final Ids ids;
  private final Clock clock;

  ClockService(ClockExchangeRepository exchanges, Keys keys, Ids ids, Clock clock) {
    this.exchanges = exchanges;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What the browser gets back.
   *
   * @param t2 when the question came, {@code t3} when the answer left; microseconds since 1970
   */
  record Reply(long t1, long t2, long t3, String proof) {}

  Reply answer(UUID session, long t1) {
    long t2 = Microseconds.of(clock.instant());
    long t3 = Math.max(t2, Microseconds.of(clock.instant()));
    return new Reply(t1, t2, t3, keys.keyedHash(PURPOSE, text(session, t1, t2, t3)));
  }

  /** Now, to the microsecond. */
  Instant now() {
    return Microseconds.now(clock);
  }

  /** Keeps a reading that this server vouches for; any other is passed over. */
  void keep(UUID session, ClockReading reading, Instant now) {
    boolean ours =
        keys.fits(
            PURPOSE, text(session, reading.t1(), reading.t2(), reading.t3()), reading.proof());
    if (ours && reading.t4() >= reading.t1() && !exchanges.isKnown(session, reading.t1())) {
      exchanges.persist(new ClockExchange(ids.next(), session, reading, now));
      exchanges.flush();
    }
  }

  private static String text(UUID session, long t1, long t2, long t3) {
    return session + "/" + t1 + "/" + t2 + "/" + t3;
  }
}
