package org.ridealong.launcher.analyze.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Something to be timed.
 *
 * @param name names it in the table
 * @param size candidates
 * @param baseline names what the time is divided by
 */
record BenchCase(String name, int size, String baseline, Preparation preparation) {

  /** Makes the data of a case; only while it is timed are they in memory. */
  interface Preparation {
    Work prepare(Path folder, int threads) throws IOException;
  }

  /**
   * What is timed.
   *
   * @param kernel the case itself
   * @param baseline what it is compared with
   * @param factor how many baselines the whole case would take, where it runs on a part
   */
  record Work(Step kernel, Step baseline, double factor) {}

  /** A run that may read files or start a process. */
  interface Step {
    void run() throws IOException;
  }
}
