package org.ridealong.analysis.rater;

import static org.ridealong.analysis.plot.Language.both;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridealong.platform.Text;
import org.ridealong.psychometrics.numeric.Estimate;
import org.ridealong.psychometrics.numeric.MeanInterval;

/**
 * When a rater is flagged: every rule with its limits, in one place, fixed before the data are
 * seen. Pure.
 *
 * <p>Every rule compares a rater with the partners on the same answers, so that a rater who
 * happened to get weak answers is not taken for a strict one. The kinds of error are those of Saal,
 * Downey and Lahey (1980). A partner may be the one who errs: with few partners look at them too.
 */
final class RaterFlagPolicy {

  /** Below so many answers that a partner read too, chance alone would raise flags. */
  static final int FEWEST = 30;

  /** Levels of leniency or severity from which on a rater stands out: half a level. */
  static final double APART = 0.5;

  /** A standard deviation of the differences above this many levels is inconsistent. */
  static final double INCONSISTENT = 1.0;

  /** Less spread than this share of the partners' is central. */
  static final double CENTRAL = 0.7;

  /** Less distinction of criteria than this share of the partners' is a halo. */
  static final double HALO = 0.5;

  /** Levels by which leniency changed from which on a rater is said to have changed. */
  static final double CHANGED = 0.25;

  private RaterFlagPolicy() {}

  /** The flags of a rater, the gravest first. */
  static List<RaterFlag> flags(RaterFigures figures) {
    if (figures.answers() < FEWEST) {
      return List.of();
    }
    List<RaterFlag> flags = new ArrayList<>();
    apart(figures).ifPresent(flags::add);
    inconsistent(figures).ifPresent(flags::add);
    central(figures).ifPresent(flags::add);
    halo(figures).ifPresent(flags::add);
    changed(figures).ifPresent(flags::add);
    return List.copyOf(flags);
  }

  /** Beyond a limit on either side, and surely not 0. */
  private static boolean isBeyond(MeanInterval interval, double limit) {
    return interval.lower().value().isPresent()
        && Math.abs(value(interval.figure())) > limit
        && value(interval.lower()) * value(interval.upper()) > 0;
  }

  private static Optional<RaterFlag> apart(RaterFigures figures) {
    MeanInterval leniency = figures.leniency();
    if (!isBeyond(leniency, APART)) {
      return Optional.empty();
    }
    boolean severe = value(leniency.figure()) < 0;
    return Optional.of(
        new RaterFlag(
            severe ? RaterFlag.Rule.SEVERE : RaterFlag.Rule.LENIENT,
            severe ? new Text("Severe", "Severo") : new Text("Lenient", "Indulgente"),
            both(
                "%+.2f levels against the partners (95 %% interval %+.2f to %+.2f, %d answers).",
                "%+.2f niveles frente a sus compañeros (intervalo del 95 %% de %+.2f a %+.2f, %d"
                    + " respuestas).",
                value(leniency.figure()),
                value(leniency.lower()),
                value(leniency.upper()),
                figures.answers()),
            both(
                "Rule: more than %.1f levels away from the partners on the same answers, and an"
                    + " interval without 0. The level of the answers themselves plays no part.",
                "Regla: más de %.1f niveles de diferencia con los compañeros en las mismas"
                    + " respuestas, e intervalo sin el 0. El nivel de las respuestas mismas no"
                    + " influye.",
                APART)));
  }

  private static Optional<RaterFlag> inconsistent(RaterFigures figures) {
    boolean narrow = !isAtLeast(figures.spread(), CENTRAL);
    if (narrow || isAtMost(figures.differenceDeviation(), INCONSISTENT)) {
      return Optional.empty();
    }
    return Optional.of(
        new RaterFlag(
            RaterFlag.Rule.INCONSISTENT,
            new Text("Inconsistent", "Inconsistente"),
            both(
                "The differences from the partners have a standard deviation of %.2f levels (%d"
                    + " pairs).",
                "Las diferencias con los compañeros tienen una desviación estándar de %.2f niveles"
                    + " (%d parejas).",
                value(figures.differenceDeviation()),
                figures.pairs()),
            both(
                "Rule: a standard deviation of own less partner's level above %.1f, and no narrow"
                    + " range, which makes differences of its own. A constant severity plays no"
                    + " part.",
                "Regla: desviación estándar del nivel propio menos el del compañero mayor que"
                    + " %.1f, sin rango estrecho, que ya produce diferencias. Una severidad"
                    + " constante no influye.",
                INCONSISTENT)));
  }

  private static Optional<RaterFlag> central(RaterFigures figures) {
    if (isAtLeast(figures.spread(), CENTRAL)) {
      return Optional.empty();
    }
    return Optional.of(
        new RaterFlag(
            RaterFlag.Rule.CENTRAL,
            new Text("Narrow range", "Rango estrecho"),
            both(
                "Spreads the levels %.2f times as widely as the partners do on the same answers.",
                "Reparte los niveles %.2f veces lo que sus compañeros en las mismas respuestas.",
                value(figures.spread())),
            both(
                "Rule: a standard deviation of the levels below %.1f times the partners'. Often a"
                    + " tendency to the middle.",
                "Regla: desviación estándar de los niveles menor que %.1f veces la de los"
                    + " compañeros. A menudo, tendencia al centro.",
                CENTRAL)));
  }

  private static Optional<RaterFlag> halo(RaterFigures figures) {
    if (isAtLeast(figures.separation(), HALO)) {
      return Optional.empty();
    }
    return Optional.of(
        new RaterFlag(
            RaterFlag.Rule.HALO,
            new Text("Criteria alike", "Criterios iguales"),
            both(
                "Tells the criteria of an answer %.2f times as far apart as the partners do.",
                "Distingue los criterios de una respuesta %.2f veces lo que sus compañeros.",
                value(figures.separation())),
            both(
                "Rule: the share of the variance that lies between the criteria of an answer is"
                    + " below %.1f times the partners'. Often one impression of the whole (halo).",
                "Regla: la parte de la varianza que está entre los criterios de una respuesta es"
                    + " menor que %.1f veces la de los compañeros. A menudo, una impresión general"
                    + " (efecto halo).",
                HALO)));
  }

  private static Optional<RaterFlag> changed(RaterFigures figures) {
    MeanInterval change = figures.change();
    if (!isBeyond(change, CHANGED)) {
      return Optional.empty();
    }
    boolean stricter = value(change.figure()) < 0;
    return Optional.of(
        new RaterFlag(
            RaterFlag.Rule.CHANGED,
            stricter
                ? new Text("Became stricter", "Cada vez más estricto")
                : new Text("Became more lenient", "Cada vez más indulgente"),
            both(
                "%+.2f levels against the partners from the earlier to the later half of the"
                    + " readings (95 %% interval %+.2f to %+.2f).",
                "%+.2f niveles frente a sus compañeros de la primera a la segunda mitad de las"
                    + " lecturas (intervalo del 95 %% de %+.2f a %+.2f).",
                value(change.figure()),
                value(change.lower()),
                value(change.upper())),
            both(
                "Rule: leniency in the later half differs from that in the earlier one by more than"
                    + " %.2f levels, with an interval without 0.",
                "Regla: la indulgencia de la segunda mitad difiere de la de la primera en más de"
                    + " %.2f niveles, con un intervalo sin el 0.",
                CHANGED)));
  }

  private static boolean isAtMost(Estimate figure, double limit) {
    return figure.value().isEmpty() || value(figure) <= limit;
  }

  private static boolean isAtLeast(Estimate figure, double limit) {
    return figure.value().isEmpty() || value(figure) >= limit;
  }

  private static double value(Estimate figure) {
    return figure.value().orElseThrow();
  }
}
