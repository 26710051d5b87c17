package org.ridealong.rating;

import java.util.UUID;

/** Names a pool of answers. */
public record RatingPoolId(UUID value) {}
