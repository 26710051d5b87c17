package org.ridealong.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a candidate answered.
 *
 * @param text a written answer, else null
 * @param choice the id of the chosen option, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(String text, String choice) {

  boolean isEmpty() {
    return (text == null || text.isBlank()) && choice == null;
  }
}
