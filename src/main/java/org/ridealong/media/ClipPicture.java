package org.ridealong.media;

import java.nio.file.Path;

/** A stored picture that other modules hand to their readers. */
public record ClipPicture(Path file, String mediaType, long bytes, String sha256) {}
