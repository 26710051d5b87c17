package org.ridealong.delivery;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How handing in stands.
 *
 * @param missing sequences that the server does not hold yet
 * @param receipt null while anything is missing
 */
public record SubmissionView(
    SessionStatus status, List<Missing> missing, @Schema(nullable = true) Receipt receipt) {

  /** Sequences from the first to the last, both included. */
  public record Missing(int from, int to) {}
}
