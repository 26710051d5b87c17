package org.ridealong.sitting;

import java.util.UUID;

/** Names a scheduled exam event. */
public record SittingId(UUID value) {}
