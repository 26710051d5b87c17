package org.ridealong.psychometrics.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Runs numbered tasks on some threads and gives their results in the order of their numbers.
 *
 * <p>Sums that are merged in this order are the same bits for any number of threads, provided that
 * the cut into tasks does not depend on it. One thread means the caller's own.
 */
public final class OrderedTasks implements AutoCloseable {

  private final ExecutorService pool;

  /** Workers that end with {@link #close}; 1 starts none. */
  public OrderedTasks(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    pool = threads == 1 ? null : Executors.newFixedThreadPool(threads, OrderedTasks::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "psychometrics");
    thread.setDaemon(true);
    return thread;
  }

  /** The results of tasks 0 to {@code count} - 1; a task's exception is thrown here. */
  public <T> List<T> run(int count, IntFunction<T> task) {
    List<T> results = new ArrayList<>(count);
    if (pool == null) {
      for (int i = 0; i < count; i++) {
        results.add(task.apply(i));
      }
      return results;
    }
    List<Callable<T>> calls = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int number = i;
      calls.add(() -> task.apply(number));
    }
    try {
      for (Future<T> done : pool.invokeAll(calls)) {
        results.add(done.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while estimating", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a task failed: " + e.getCause().getMessage(), e.getCause());
    }
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdown();
    }
  }
}
