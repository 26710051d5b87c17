package org.ridealong.delivery;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What the browser says that it sent.
 *
 * @param count the sequence of its last event
 * @param headHash the hash of its last event
 */
public record SubmissionRequest(
    @Min(1) int epoch,
    @Min(1) int count,
    @NotNull @Pattern(regexp = EventEnvelope.HASH) String headHash) {}
