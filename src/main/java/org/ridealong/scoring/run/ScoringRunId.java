package org.ridealong.scoring.run;

import java.util.UUID;

/** Names one application of a plan. */
public record ScoringRunId(UUID value) {}
