package org.ridealong.launcher.analyze.irt;

import org.ridealong.psychometrics.irt.GuessingPrior;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code MEAN,SD}. */
final class PriorReader implements ITypeConverter<GuessingPrior> {

  @Override
  public GuessingPrior convert(String value) {
    String[] parts = value.split(",", -1);
    try {
      if (parts.length == 2) {
        double deviation = Double.parseDouble(parts[1].strip());
        if (Double.isFinite(deviation)) {
          return new GuessingPrior(Double.parseDouble(parts[0].strip()), deviation);
        }
      }
    } catch (IllegalArgumentException notNumbers) {
      // Said below, in the same words for every wrong value.
    }
    throw new TypeConversionException(
        "\"%s\" is not MEAN,SD with two numbers, the second above 0".formatted(value));
  }
}
