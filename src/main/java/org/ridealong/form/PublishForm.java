package org.ridealong.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.platform.Text;

/**
 * Asks to publish a form.
 *
 * @param replayAllowance how often a clip may be played again; none when it is not given
 */
public record PublishForm(
    @NotNull @Valid Text title,
    @NotEmpty List<@NotNull UUID> scenarios,
    @Min(0) @Max(9) @Schema(nullable = true) Integer replayAllowance) {}
