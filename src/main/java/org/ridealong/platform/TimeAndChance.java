package org.ridealong.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The only source of the clock and of randomness; everything else has them injected. */
@Singleton
class TimeAndChance {

  /**
   * @param travels whether threads may work at another time, which only the demo's launcher sets
   */
  @Produces
  @Singleton
  Clock clock(
      @ConfigProperty(name = "ridealong.clock.travels", defaultValue = "false") boolean travels) {
    return travels ? new TravelClock(Clock.systemUTC()) : Clock.systemUTC();
  }

  @Produces
  @Singleton
  SecureRandom secureRandom() {
    return new SecureRandom();
  }
}
