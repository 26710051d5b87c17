package org.ridealong.scoring.plan;

import java.util.UUID;

/** Names one published version of a scoring plan. */
public record ScoringPlanVersionId(UUID value) {}
