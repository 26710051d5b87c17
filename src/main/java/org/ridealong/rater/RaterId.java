package org.ridealong.rater;

import java.util.UUID;

/** Names a rater. */
public record RaterId(UUID value) {}
