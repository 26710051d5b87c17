package org.ridealong.launcher.analyze.csv;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes a double with 17 significant digits, as {@code %.17g} of C does without trailing zeros: a
 * reader gets back the very same double. Such text is about a hundred times slower to make by
 * {@link BigDecimal} than a long is, so the digits come from double-double arithmetic (Dekker 1971)
 * wherever its error, below 1e-13 of the last digit, cannot change them.
 */
final class SeventeenDigits {

  private static final int DIGITS = 17;
  private static final MathContext ROUNDING = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

  /** Powers of ten that stay far from overflow and underflow in both parts. */
  private static final int LARGEST_POWER = 250;

  private static final Power[] POWERS = new Power[2 * LARGEST_POWER + 1];
  private static final long FIRST_OF_17 = 10_000_000_000_000_000L;
  private static final double EXACT_INTEGERS = 1L << 53;
  private static final double UNDECIDED = 1e-6;

  /** A power of ten as the unevaluated sum of two doubles. */
  private record Power(double high, double low) {
    static Power of(int power) {
      BigDecimal exact = BigDecimal.ONE.scaleByPowerOfTen(power);
      double high = exact.doubleValue();
      return new Power(high, exact.subtract(new BigDecimal(high)).doubleValue());
    }
  }

  private SeventeenDigits() {}

  /** Appends a finite number. */
  static void append(StringBuilder text, double value) {
    if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
      text.append((long) value);
      return;
    }
    double size = Math.abs(value);
    int exponent = (int) Math.floor(Math.log10(size));
    long digits = digits(size, exponent);
    if (digits >= 10 * FIRST_OF_17 || digits < FIRST_OF_17) {
      // The logarithm was off by one, or rounding reached the next power.
      BigDecimal exact = new BigDecimal(size).round(ROUNDING);
      exponent = exact.precision() - exact.scale() - 1;
      digits = exact.movePointRight(DIGITS - 1 - exponent).longValueExact();
    }
    if (value < 0) {
      text.append('-');
    }
    layOut(text, Long.toString(digits), exponent);
  }

  private static long digits(double size, int exponent) {
    int power = DIGITS - 1 - exponent;
    if (Math.abs(power) > LARGEST_POWER) {
      return 0;
    }
    int place = power + LARGEST_POWER;
    // Two threads may both make it; they make the same.
    Power ten = POWERS[place];
    if (ten == null) {
      ten = Power.of(power);
      POWERS[place] = ten;
    }
    double product = size * ten.high();
    double rest = Math.fma(size, ten.high(), -product) + size * ten.low();
    if (product >= 10.0 * FIRST_OF_17 || product < FIRST_OF_17) {
      return 0;
    }
    double whole = Math.rint(rest);
    double distance = Math.abs(rest - whole);
    return 0.5 - distance < UNDECIDED ? 0 : (long) product + (long) whole;
  }

  private static void layOut(StringBuilder text, String digits, int exponent) {
    int last = DIGITS;
    while (last > 1 && digits.charAt(last - 1) == '0') {
      last--;
    }
    if (exponent < -4 || exponent >= DIGITS) {
      text.append(digits.charAt(0));
      if (last > 1) {
        text.append('.').append(digits, 1, last);
      }
      text.append('e').append(exponent < 0 ? '-' : '+');
      int size = Math.abs(exponent);
      text.append(size < 10 ? "0" : "").append(size);
    } else if (exponent < 0) {
      text.append("0.").append("0".repeat(-exponent - 1)).append(digits, 0, last);
    } else if (last <= exponent + 1) {
      text.append(digits, 0, exponent + 1);
    } else {
      text.append(digits, 0, exponent + 1).append('.').append(digits, exponent + 1, last);
    }
  }
}
