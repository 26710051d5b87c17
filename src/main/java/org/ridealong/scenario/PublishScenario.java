package org.ridealong.scenario;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ridealong.media.ClipManifest;

/**
 * Asks to publish a scenario.
 *
 * @param storyboard the text of the storyboard file
 * @param manifest what the renderer wrote about its clip
 */
public record PublishScenario(
    @NotBlank @Size(max = 1_000_000) String storyboard, @NotNull @Valid ClipManifest manifest) {}
