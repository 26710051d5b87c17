package org.ridealong.launcher.analyze.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeventeenDigitsTest {

  /** As C prints them with %.17g. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-3, -3",
    "0.1, 0.10000000000000001",
    "-2.5, -2.5",
    "0.453408735387426, 0.45340873538742599",
    "1e-5, 1.0000000000000001e-05",
    "0.0001, 0.0001",
    "123456.789, 123456.789",
    "1e15, 1000000000000000",
    "1e17, 1e+17",
    "1.5e300, 1.5000000000000001e+300",
    "-4.9e-324, -4.9406564584124654e-324",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "9007199254740993, 9007199254740992",
    "0.99999999999999989, 0.99999999999999989",
    "1.7976931348623157e308, 1.7976931348623157e+308"
  })
  void writes_as_c_does(double value, String expected) {
    assertEquals(expected, written(value));
  }

  @Test
  void any_double_comes_back_and_has_the_digits_of_exact_arithmetic() {
    Random random = new Random(17);
    MathContext seventeen = new MathContext(17, RoundingMode.HALF_EVEN);
    for (int i = 0; i < 200_000; i++) {
      double value =
          i % 2 == 0
              ? Double.longBitsToDouble(random.nextLong())
              : random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
      if (!Double.isFinite(value)) {
        continue;
      }
      String text = written(value);
      assertEquals(value, Double.parseDouble(text), text);
      assertEquals(0, new BigDecimal(value).round(seventeen).compareTo(new BigDecimal(text)), text);
    }
  }

  private static String written(double value) {
    StringBuilder text = new StringBuilder();
    SeventeenDigits.append(text, value);
    return text.toString();
  }
}
