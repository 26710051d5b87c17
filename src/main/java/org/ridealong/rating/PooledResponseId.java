package org.ridealong.rating;

import java.util.UUID;

/** Names an answer in a pool. */
public record PooledResponseId(UUID value) {}
