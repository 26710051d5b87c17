package org.ridealong.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.crypto.Keys;
import org.ridealong.platform.crypto.Sealing;

/** Keeps the tokens of staff on the server under an id that nobody can guess. */
@ApplicationScoped
public class StaffSessionService {

  private static final String PURPOSE = "staff-session";
  private static final int ID_BYTES = 32;

  private final StaffSessionRepository sessions;
  private final Keys keys;
  private final SecureRandom random;
  private final Clock clock;

  StaffSessionService(
      StaffSessionRepository sessions, Keys keys, SecureRandom random, Clock clock) {
    this.sessions = sessions;
    this.keys = keys;
    this.random = random;
    this.clock = clock;
  }

  /** Keeps the tokens and returns the id for the cookie. */
  @Transactional
  String keep(byte[] tokens) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String hash = keys.keyedHash(PURPOSE, id);
    sessions.persist(
        new StaffSession(
            hash,
            Sealing.seal(keys.derive("staff-tokens"), tokens, hash, random),
            Microseconds.now(clock)));
    return id;
  }

  /** The tokens of an id, or nothing after logout. */
  @Transactional
  Optional<byte[]> find(String id) {
    return sessions
        .findByIdOptional(keys.keyedHash(PURPOSE, id))
        .flatMap(s -> Sealing.open(keys.derive("staff-tokens"), s.sealedTokens, s.idHash));
  }

  @Transactional
  void remove(String id) {
    sessions.deleteById(keys.keyedHash(PURPOSE, id));
  }
}
