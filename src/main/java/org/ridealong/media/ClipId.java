package org.ridealong.media;

import java.util.UUID;

/** Names a registered clip. */
public record ClipId(UUID value) {}
