package org.ridealong.launcher;

import java.util.List;

/**
 * What calibration can be set to, looked at before anything starts: the configuration would refuse
 * a wrong value too, but not in words that name the variable.
 */
final class CalibrationSettings {

  private static final List<Setting> ALL =
      List.of(
          new Setting("QUALIFICATION_RESPONSES", Kind.WHOLE, 1, 1000),
          new Setting("QUALIFICATION_LEAST_EXACT", Kind.ANY, 0, 1),
          new Setting("QUALIFICATION_MOST_LARGE_ERRORS", Kind.WHOLE, 0, 1000),
          // Levels go from 1 to 5.
          new Setting("QUALIFICATION_MOST_BIAS", Kind.ANY, 0, 4),
          new Setting("QUALIFICATION_LEAST_KAPPA", Kind.ANY, 0, 1),
          new Setting("VALIDITY_SHARE", Kind.ANY, 0, 1));

  private CalibrationSettings() {}

  /** Keeps a problem for each variable that is set and wrong. */
  static void check(Environment environment) {
    for (Setting setting : ALL) {
      String value = environment.get(setting.variable(), null);
      if (value != null && !setting.allows(value.trim())) {
        environment.problem(
            "%s must be %s from %d to %d, not \"%s\""
                .formatted(
                    setting.variable(),
                    setting.kind().words,
                    setting.least(),
                    setting.most(),
                    value));
      }
    }
  }

  private enum Kind {
    WHOLE("a whole number"),
    ANY("a number");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private record Setting(String name, Kind kind, int least, int most) {

    String variable() {
      return "RIDEALONG_CALIBRATION_" + name;
    }

    boolean allows(String text) {
      try {
        double number = kind == Kind.WHOLE ? Integer.parseInt(text) : Double.parseDouble(text);
        return number >= least && number <= most;
      } catch (NumberFormatException notANumber) {
        return false;
      }
    }
  }
}
