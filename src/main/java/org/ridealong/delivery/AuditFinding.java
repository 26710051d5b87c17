package org.ridealong.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * One place where the log and its hashes disagree.
 *
 * @param epoch of the row, or null where no single row is meant
 * @param sequence of the row, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditFinding(UUID session, Integer epoch, Integer sequence, String what) {}
