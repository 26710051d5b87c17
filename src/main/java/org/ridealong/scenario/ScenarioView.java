package org.ridealong.scenario;

import java.util.UUID;
import org.ridealong.media.ClipId;

/** A published version as other modules read it. */
public record ScenarioView(UUID scenarioId, ScenarioContent content, ClipId clip) {}
