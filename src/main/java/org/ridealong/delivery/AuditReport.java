package org.ridealong.delivery;

import java.util.List;

/** The outcome of a check of every chain. */
public record AuditReport(int sessions, long events, int checkpoints, List<AuditFinding> findings) {

  public boolean isClean() {
    return findings.isEmpty();
  }
}
