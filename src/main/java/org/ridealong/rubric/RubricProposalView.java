package org.ridealong.rubric;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What waits for a second person.
 *
 * @param proposalId null after a dry run, which keeps nothing
 * @param sha256 the hash that the approval has to name
 * @param published whether this very content is published already
 */
public record RubricProposalView(
    @Schema(nullable = true) UUID proposalId,
    RubricContent content,
    String sha256,
    String proposedBy,
    @Schema(nullable = true) Instant proposedAt,
    boolean published) {}
