package org.ridealong.form;

import java.time.Instant;
import java.util.UUID;

/** A published version as other modules read it. */
public record FormView(
    UUID formVersionId, FormContent content, String sha256, Instant publishedAt) {}
