package org.ridealong.scoring.plan;

import java.util.UUID;

/** Names a scoring plan through all its versions. */
public record ScoringPlanId(UUID value) {}
