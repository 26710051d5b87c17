package org.ridealong.scoring.run;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The score of one item, or of one criterion of a rated item.
 *
 * @param criterion empty for an item that is scored by its key
 * @param scoreMicro from 0 to 1000000 in millionths, or null
 */
public record ItemScore(
    UUID decisionPointId,
    String criterion,
    ItemOutcome outcome,
    @Schema(nullable = true) Integer scoreMicro) {}
