package org.ridealong.candidate;

import java.util.UUID;

/** Names a candidate inside the system; never shown to raters. */
public record CandidateId(UUID value) {}
