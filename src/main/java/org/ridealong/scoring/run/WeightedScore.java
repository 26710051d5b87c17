package org.ridealong.scoring.run;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A weighted mean of item scores.
 *
 * @param scoreMicro from 0 to 1000000 in millionths; null where none is given
 * @param scoredShareMilli how much of its weight was scored, in thousandths, cut to whole ones
 */
public record WeightedScore(
    ScoreStatus status, @Schema(nullable = true) Integer scoreMicro, int scoredShareMilli) {}
