package org.ridealong.rubric;

import java.time.Instant;
import java.util.UUID;

/** A published version as other modules read it. */
public record RubricView(
    UUID rubricVersionId,
    RubricContent content,
    String sha256,
    String proposedBy,
    String approvedBy,
    Instant publishedAt) {}
