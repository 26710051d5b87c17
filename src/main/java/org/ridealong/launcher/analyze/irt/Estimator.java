package org.ridealong.launcher.analyze.irt;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How items are estimated, as {@code --estimator} says it. */
enum Estimator {
  /** Marginal maximum likelihood. */
  MML,
  /** Conditional maximum likelihood. */
  CML;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a name in any case. */
  static final class Reader implements ITypeConverter<Estimator> {
    @Override
    public Estimator convert(String value) {
      return Arrays.stream(values())
          .filter(one -> one.name().equals(value.toUpperCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("\"" + value + "\" is neither mml nor cml"));
    }
  }
}
