package org.ridealong.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A finished exchange that the browser reports back. Microseconds; {@code t1} and {@code t4} on the
 * browser's clock, {@code t2} and {@code t3} on the server's.
 *
 * @param proof the server's word that it made {@code t2} and {@code t3} for this {@code t1}
 */
public record ClockReading(
    @Min(0) @Max(EventEnvelope.LARGEST) long t1,
    @Min(0) @Max(EventEnvelope.LARGEST) long t2,
    @Min(0) @Max(EventEnvelope.LARGEST) long t3,
    @Min(0) @Max(EventEnvelope.LARGEST) long t4,
    @NotNull @Size(max = 100) String proof) {}
