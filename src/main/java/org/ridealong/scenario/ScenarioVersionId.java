package org.ridealong.scenario;

import java.util.UUID;

/** Names one published version of a scenario. */
public record ScenarioVersionId(UUID value) {}
