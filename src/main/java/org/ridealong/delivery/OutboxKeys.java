package org.ridealong.delivery;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.ridealong.candidate.CandidateId;
import org.ridealong.candidate.CandidateService;
import org.ridealong.platform.crypto.Keys;
import org.ridealong.platform.crypto.Sealing;

/**
 * The key under which a session's payloads are encrypted, in the browser and in the log. It follows
 * from the candidate's data key: when that is erased, the payloads are unreadable and the hashes
 * over the ciphertext still hold.
 */
@ApplicationScoped
class OutboxKeys {

  private final CandidateService candidates;

  /** A rating of 3.7 is no rating, and the same member twice says two things. */
  private final ObjectReader strict;

  OutboxKeys(CandidateService candidates, ObjectMapper json) {
    this.candidates = candidates;
    this.strict =
        json.readerFor(EventPayload.class)
            .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
  }

  /** The 32 bytes of the key, or nothing when the candidate was erased. */
  Optional<byte[]> of(UUID candidate, UUID session) {
    return candidates
        .dataKey(new CandidateId(candidate))
        .map(dataKey -> Keys.mac(dataKey, "outbox/" + session));
  }

  /** The content of an event, or nothing when it cannot be read. */
  Optional<EventPayload> open(byte[] key, EventEnvelope event) {
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(event.payload());
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    return Sealing.open(key, sealed, context(event)).flatMap(this::parse);
  }

  private Optional<EventPayload> parse(byte[] plain) {
    try {
      return Optional.ofNullable(
          strict.<EventPayload>readValue(new String(plain, StandardCharsets.UTF_8)));
    } catch (JsonProcessingException unknown) {
      return Optional.empty();
    }
  }

  private static String context(EventEnvelope event) {
    return event.session() + "/" + event.epoch() + "/" + event.sequence();
  }
}
