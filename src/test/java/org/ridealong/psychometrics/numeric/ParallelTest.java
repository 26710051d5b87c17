package org.ridealong.psychometrics.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 200})
  void runs_every_task_once(int threads) {
    AtomicIntegerArray runs = new AtomicIntegerArray(100);

    Parallel.run(threads, 100, runs::incrementAndGet);

    int[] once = new int[100];
    Arrays.fill(once, 1);
    assertArrayEquals(once, IntStream.range(0, 100).map(runs::get).toArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void throws_what_a_task_throws(int threads) {
    assertEquals(
        "task 3",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    Parallel.run(
                        threads,
                        10,
                        task -> {
                          if (task == 3) {
                            throw new IllegalArgumentException("task 3");
                          }
                        }))
            .getMessage());
  }

  @Test
  void nothing_to_do_is_done() {
    Parallel.run(4, 0, task -> assertEquals(-1, task));
  }
}
