package org.ridealong.media;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ridealong.platform.crypto.Keys;

/**
 * Signs the address of a file for one session until a moment. The signature covers file, session
 * and moment, so that none of them can be exchanged.
 */
@Singleton
public final class MediaAddress {

  private static final String PURPOSE = "media-address";

  private final Keys keys;
  private final Clock clock;

  public MediaAddress(Keys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** The address, relative to the origin. */
  public String of(String sha256, String session, Duration validity) {
    long expires = clock.instant().plus(validity).getEpochSecond();
    return "/api/v1/media/%s?session=%s&expires=%d&signature=%s"
        .formatted(
            sha256, session, expires, keys.keyedHash(PURPOSE, text(sha256, session, expires)));
  }

  boolean isValid(String sha256, String session, long expires, String signature) {
    return Instant.ofEpochSecond(expires).isAfter(clock.instant())
        && keys.fits(PURPOSE, text(sha256, session, expires), signature);
  }

  private static String text(String sha256, String session, long expires) {
    return sha256 + "/" + session + "/" + expires;
  }
}
