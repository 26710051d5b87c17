package org.ridealong.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Events in their order, at most 64.
 *
 * @param clock the newest finished clock exchange, or null
 */
public record EventBatch(
    @NotEmpty @Size(max = 64) List<@NotNull @Valid EventEnvelope> events,
    @Valid @Schema(nullable = true) ClockReading clock) {}
