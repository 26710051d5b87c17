package org.ridealong.analysis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.platform.Text;

/**
 * A sign that a person should look at an item. A flag strikes nothing and changes no score.
 *
 * @param name what the flag is called
 * @param finding what was seen, with the figures
 * @param explanation the rule, fixed beforehand, and what may lie behind it
 */
public record ItemFlag(Rule rule, Text name, Text finding, Text explanation) {

  /** The rules of {@link ItemFlagPolicy}. */
  @Schema(name = "ItemFlagRule")
  public enum Rule {
    /** A distractor goes with a high score on the rest of the form more than the key does. */
    MISKEY_SUSPECT,
    /** Nearly everybody reaches the full score. */
    TOO_EASY,
    /** Hardly anybody finds the key, and those who do are not the better ones. */
    TOO_HARD,
    /** The item has little to do with the rest of the form. */
    LOW_DISCRIMINATION,
    /** Many did not answer. */
    OMITTED_OFTEN,
    /** Many answered too fast to have read it. */
    RAPID_RESPONSES
  }
}
