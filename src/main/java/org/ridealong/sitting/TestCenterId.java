package org.ridealong.sitting;

import java.util.UUID;

/** Names a test center. */
public record TestCenterId(UUID value) {}
