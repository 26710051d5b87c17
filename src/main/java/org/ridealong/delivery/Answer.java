package org.ridealong.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a candidate answered.
 *
 * @param text a written answer, else null
 * @param choice the id of the chosen option, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(@Schema(nullable = true) String text, @Schema(nullable = true) String choice) {

  boolean saysNothing() {
    return (text == null || text.isBlank()) && choice == null;
  }
}
