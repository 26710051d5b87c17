package org.ridealong.delivery;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Where an event stands in the log. */
@Embeddable
record EventKey(UUID testSessionId, int epoch, int sequence) implements Serializable {}
