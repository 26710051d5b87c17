package org.ridealong.sitting;

import java.util.UUID;

/** Names an exam computer. */
public record WorkstationId(UUID value) {}
