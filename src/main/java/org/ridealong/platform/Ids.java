package org.ridealong.platform;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes identifiers: UUID version 7 (RFC 9562), so that new rows land at the end of an index. */
@Singleton
public final class Ids {

  private final Clock clock;
  private final SecureRandom random;

  public Ids(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  public UUID next() {
    long time = clock.millis() << 16;
    long high = time | 0x7000L | (random.nextInt() & 0x0FFFL);
    long low = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
    return new UUID(high, low);
  }
}
