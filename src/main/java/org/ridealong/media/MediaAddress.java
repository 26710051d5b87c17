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
  private static final String STAFF_PURPOSE = "media-staff";

  private final Keys keys;
  private final Clock clock;

  public MediaAddress(Keys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** The address for a candidate's session, relative to the origin. */
  public String of(String sha256, String session, Duration validity) {
    return signed("/api/v1/media/", sha256, session, validity);
  }

  /** The address for one member of the staff, whom it does not name. */
  public String ofStaff(String sha256, String subject, Duration validity) {
    return signed("/api/v1/staff-media/", sha256, staffSession(subject), validity);
  }

  /** What stands for a member of the staff in an address. */
  String staffSession(String subject) {
    return keys.keyedHash(STAFF_PURPOSE, subject);
  }

  private String signed(String path, String sha256, String session, Duration validity) {
    String expires = Long.toString(clock.instant().plus(validity).getEpochSecond());
    return "%s%s?session=%s&expires=%s&signature=%s"
        .formatted(
            path,
            sha256,
            session,
            expires,
            keys.keyedHash(PURPOSE, text(sha256, session, expires)));
  }

  /** Trusts the moment only after the signature, which covers it as it was written. */
  boolean isValid(String sha256, String session, String expires, String signature) {
    return keys.fits(PURPOSE, text(sha256, session, expires), signature)
        && Instant.ofEpochSecond(Long.parseLong(expires)).isAfter(clock.instant());
  }

  private static String text(String sha256, String session, String expires) {
    return sha256 + "/" + session + "/" + expires;
  }
}
