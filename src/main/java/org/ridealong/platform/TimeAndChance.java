package org.ridealong.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** The only source of the clock and of randomness; everything else has them injected. */
@Singleton
class TimeAndChance {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  SecureRandom secureRandom() {
    return new SecureRandom();
  }
}
