package org.ridealong.platform;

import jakarta.validation.constraints.NotBlank;

/** A text that people read, in the two languages of the exam. */
public record Text(@NotBlank String en, @NotBlank String es) {}
