package org.ridealong.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.platform.http.StandardUuid;

/**
 * An event as the browser sends it. What happened is inside the payload, encrypted; only what
 * orders and protects the event is in the open.
 *
 * @param sequence counts from 1 without a gap inside an epoch
 * @param decisionPoint null where the event belongs to none
 * @param attempt 0 without a decision point, else counted from 1
 * @param payload base64url of nonce, ciphertext and tag (AES-256-GCM)
 * @param tMono when it happened, on the browser's own clock, microseconds
 * @param tMedia position in the clip in microseconds, or null
 * @param prevHash the hash of the event before it, 64 zeros for the first
 * @param hash SHA-256 over the RFC 8785 form of all the other members
 */
public record EventEnvelope(
    @NotNull UUID session,
    @Min(1) int epoch,
    @Min(1) int sequence,
    @NotNull @StandardUuid UUID eventId,
    @Schema(nullable = true) UUID decisionPoint,
    @Min(0) @Max(9) int attempt,
    @NotNull @Size(max = 100_000) @Pattern(regexp = "[A-Za-z0-9_-]+") String payload,
    @JsonProperty("tMono") @Min(0) @Max(LARGEST) long tMono,
    @JsonProperty("tMedia") @Min(0) @Max(LARGEST) @Schema(nullable = true) Long tMedia,
    @NotNull @Pattern(regexp = HASH) String prevHash,
    @NotNull @Pattern(regexp = HASH) String hash) {

  static final String HASH = "[0-9a-f]{64}";

  /** The largest integer that a browser keeps exactly. */
  static final long LARGEST = 9_007_199_254_740_991L;
}
