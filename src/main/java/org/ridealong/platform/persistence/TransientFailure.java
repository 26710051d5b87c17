package org.ridealong.platform.persistence;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Tells the failures after which the same transaction may succeed when it is run again. */
final class TransientFailure {

  /**
   * MariaDB's numbers: deadlock, lock wait timeout, record changed since the snapshot (comes as
   * HY000 with {@code innodb_snapshot_isolation}), node not ready, and a natural key that another
   * transaction inserted after ours had looked: run again, ours finds it.
   */
  private static final Set<Integer> VENDOR_CODES = Set.of(1213, 1205, 1020, 1047, 1062);

  private TransientFailure() {}

  static boolean isIn(Throwable failure) {
    return isIn(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static boolean isIn(Throwable failure, Set<Throwable> seen) {
    if (failure == null || !seen.add(failure)) {
      return false;
    }
    if (failure instanceof SQLException sql && isTransient(sql)) {
      return true;
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      if (isIn(suppressed, seen)) {
        return true;
      }
    }
    return isIn(failure.getCause(), seen);
  }

  private static boolean isTransient(SQLException failure) {
    return VENDOR_CODES.contains(failure.getErrorCode())
        || failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || (failure.getSQLState() != null && failure.getSQLState().startsWith("08"));
  }
}
