package org.ridealong.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import org.jboss.logging.Logger;

/**
 * Runs a whole transaction again when the database asks for it: deadlock, lock wait, a snapshot
 * that another transaction overtook, a node that is not ready, a lost connection.
 *
 * <p>It binds to {@code @Transactional} itself and stands outside the interceptor that begins the
 * transaction, so every attempt is a new transaction and no service can forget it. An inner call
 * joins its caller's transaction and is never repeated on its own. Commands are idempotent by a
 * natural key, which makes the repetition after an unknown commit safe.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class TransactionRetry {

  private static final Logger LOG = Logger.getLogger(TransactionRetry.class);
  private static final int ATTEMPTS = 6;
  private static final int FIRST_PAUSE_MS = 10;

  private final TransactionManager transactions;
  private final SecureRandom random;

  TransactionRetry(TransactionManager transactions, SecureRandom random) {
    this.transactions = transactions;
    this.random = random;
  }

  @AroundInvoke
  Object repeatWhole(InvocationContext invocation) throws Exception {
    if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
      return invocation.proceed();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return invocation.proceed();
      } catch (Exception failure) {
        if (attempt == ATTEMPTS || !TransientFailure.isIn(failure)) {
          throw failure;
        }
        LOG.debugf("Transaction attempt %d is repeated: %s", attempt, failure.getMessage());
        pause(attempt);
      }
    }
  }

  /** Doubles from 10 ms; half of it is chance, so that two losers do not meet again. */
  private void pause(int attempt) throws InterruptedException {
    int longest = FIRST_PAUSE_MS << attempt;
    Thread.sleep(longest / 2 + random.nextInt(longest / 2));
  }
}
