package org.ridealong.analysis.rater;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.platform.Text;

/**
 * A sign that a person should look at a rater's work. A flag changes no rating and no score.
 *
 * @param name what the flag is called
 * @param finding what was seen, with the figures
 * @param explanation the rule, fixed beforehand, and what may lie behind it
 */
public record RaterFlag(Rule rule, Text name, Text finding, Text explanation) {

  /** The rules of {@link RaterFlagPolicy}. */
  @Schema(name = "RaterFlagRule")
  public enum Rule {
    /** Clearly lower levels than the partners for the same answers. */
    SEVERE,
    /** Clearly higher levels than the partners for the same answers. */
    LENIENT,
    /** Far from the partners now in one direction and now in the other. */
    INCONSISTENT,
    /** Hardly leaves the middle of the scale. */
    CENTRAL,
    /** Tells the criteria of an answer hardly apart. */
    HALO,
    /** Became stricter or more lenient against the partners. */
    CHANGED
  }
}
