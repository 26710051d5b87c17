package org.ridealong.launcher.analyze.report;

import java.util.Locale;
import org.ridealong.psychometrics.numeric.Estimate;

/** How a figure is shown to a person: few digits, {@code NA} where there is none. */
public final class Cell {

  private Cell() {}

  /** Of a text, a whole number, a decimal number, a flag or an {@link Estimate}; null is none. */
  public static String shown(Object cell) {
    if (cell == null) {
      return "NA";
    }
    if (cell instanceof Estimate estimate) {
      return estimate.value().isPresent() ? shown(estimate.value().getAsDouble()) : "NA";
    }
    if (cell instanceof Double number) {
      boolean plain = number == 0 || (Math.abs(number) >= 1e-3 && Math.abs(number) < 1e6);
      return String.format(Locale.ROOT, plain ? "%.3f" : "%.3e", number);
    }
    return cell.toString();
  }
}
