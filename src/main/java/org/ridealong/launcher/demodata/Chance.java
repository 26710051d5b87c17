package org.ridealong.launcher.demodata;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Named streams of chance from one seed. What is drawn from a stream depends on the seed and the
 * name only, never on what else was drawn, so that nothing changes when something is added or when
 * several threads draw.
 *
 * @param seed any number
 */
record Chance(long seed) {

  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of("L64X128MixRandom");

  /** Fowler, Noll and Vo's offset and prime for 64 bits (FNV-1a). */
  private static final long OFFSET = 0xCBF29CE484222325L;

  private static final long PRIME = 0x100000001B3L;

  RandomGenerator stream(String name) {
    long hash = OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * PRIME;
    }
    return FACTORY.create(mixed(seed ^ mixed(hash)));
  }

  /** Steele, Lea and Flood's finalizer (2014): neighboring seeds become unlike ones. */
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
