package org.ridealong.launcher.demodata;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Does independent pieces of work on as many threads as the machine has cores, two to four. */
final class TwoHands {

  private static final int FEWEST = 2;
  private static final int MOST = 4;

  private TwoHands() {}

  /**
   * @param progress hears how many pieces are done
   * @throws IllegalStateException when one of them fails; the others are finished all the same
   */
  static void work(List<Runnable> pieces, IntConsumer progress) {
    int hands = Math.max(FEWEST, Math.min(MOST, Runtime.getRuntime().availableProcessors()));
    AtomicInteger done = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(hands);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (Runnable piece : pieces) {
        all.add(
            threads.submit(
                () -> {
                  piece.run();
                  progress.accept(done.incrementAndGet());
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("The demo's data could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The demo was stopped while its data were made", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
