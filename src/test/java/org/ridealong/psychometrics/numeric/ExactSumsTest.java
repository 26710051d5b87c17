package org.ridealong.psychometrics.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumsTest {

  @Test
  void centers_without_rounding_also_beyond_63_bits() {
    Random random = new Random(63);
    for (int i = 0; i < 100_000; i++) {
      long n = random.nextLong() >>> (20 + random.nextInt(40));
      long products = random.nextLong() >>> random.nextInt(60);
      long first = random.nextLong() >>> (2 + random.nextInt(40));
      long second = random.nextLong() >>> (2 + random.nextInt(40));
      BigInteger exact =
          BigInteger.valueOf(n)
              .multiply(BigInteger.valueOf(products))
              .subtract(BigInteger.valueOf(first).multiply(BigInteger.valueOf(second)));
      double expected = exact.doubleValue();
      assertEquals(expected, ExactSums.centered(n, products, first, second), Math.ulp(expected));
    }
  }

  @Test
  void equal_scores_give_exactly_zero() {
    long n = 1_000_003;
    long score = 255;
    assertEquals(0, ExactSums.centered(n, n * score * score, n * score, n * score));
  }
}
