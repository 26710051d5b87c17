package org.ridealong.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that is wrong with an input, and where.
 *
 * @param pointer JSON pointer (RFC 6901) into the input, {@code ""} for the whole
 * @param line line of the input file counted from 1, or null where the input has no lines
 * @param detail one sentence for the person who has to mend it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(String pointer, Integer line, String detail) {

  public static Violation at(String pointer, String detail) {
    return new Violation(pointer, null, detail);
  }

  @Override
  public String toString() {
    return (line == null ? "" : "line " + line + ": ")
        + (pointer.isEmpty() ? "" : pointer + ": ")
        + detail;
  }
}
