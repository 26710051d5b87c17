package org.ridealong.analysis;

import static org.ridealong.analysis.plot.Language.both;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ridealong.analysis.FormFigures.ItemFigures;
import org.ridealong.platform.Text;
import org.ridealong.psychometrics.classical.OptionStatistics;
import org.ridealong.scenario.DecisionPointContent.OptionContent;

/**
 * When an item is flagged: every rule with its limits, in one place, fixed before the data are
 * seen. Pure.
 *
 * <p>The limits are those that item reviews commonly use (Crocker and Algina 1986; Haladyna 2004);
 * Wise and Ma 2012 for rapid responses. An item that is hard and good is not flagged: difficulty
 * below {@link #TOO_HARD} counts only where discrimination is low as well.
 */
final class ItemFlagPolicy {

  /** Below so many exams with a total, chance alone would raise flags; none is raised. */
  static final int FEWEST = 30;

  /** Difficulty above this is too easy. */
  static final double TOO_EASY = 0.95;

  /** Difficulty of a keyed item below this is too hard, unless it discriminates. */
  static final double TOO_HARD = 0.20;

  /** A corrected item-total correlation of at least this makes a hard item a good one. */
  static final double GOOD_THOUGH_HARD = 0.20;

  /** A corrected item-total correlation below this is low. */
  static final double LOW_DISCRIMINATION = 0.15;

  /** A distractor's point-biserial must be above this, and above the key's, for a suspicion. */
  static final double MISKEY_RIVAL = 0.0;

  /** A share of omissions above this is many. */
  static final double OMITTED_OFTEN = 0.05;

  /** A share of rapid responses above this is many. */
  static final double RAPID_OFTEN = 0.05;

  /** Correlations that differ by less are equal on paper. */
  private static final double ROUNDING = 1e-9;

  private static final double PERCENT = 100;

  private ItemFlagPolicy() {}

  /** The flags of an item, the gravest first. */
  static List<ItemFlag> flags(ItemFigures item, int exams) {
    if (exams < FEWEST) {
      return List.of();
    }
    List<ItemFlag> flags = new ArrayList<>();
    miskey(item).ifPresent(flags::add);
    tooEasy(item).ifPresent(flags::add);
    tooHard(item).ifPresent(flags::add);
    lowDiscrimination(item).ifPresent(flags::add);
    omittedOften(item).ifPresent(flags::add);
    rapid(item).ifPresent(flags::add);
    return List.copyOf(flags);
  }

  private static Optional<ItemFlag> miskey(ItemFigures figures) {
    if (figures.options().isEmpty() || !figures.item().options().areSingleChoice()) {
      return Optional.empty();
    }
    List<OptionContent> options = figures.item().content().options();
    List<OptionStatistics> statistics = figures.options().get().options();
    Comparator<Integer> byCorrelation =
        Comparator.comparingDouble(option -> correlation(statistics, option));
    Optional<Integer> best =
        IntStream.range(0, options.size())
            .boxed()
            .filter(option -> figures.item().options().isBest(options.get(option)))
            .max(byCorrelation);
    Optional<Integer> rival =
        IntStream.range(0, options.size())
            .boxed()
            .filter(option -> !figures.item().options().isBest(options.get(option)))
            .max(byCorrelation);
    if (best.isEmpty() || rival.isEmpty()) {
      return Optional.empty();
    }
    double ofBest = correlation(statistics, best.get());
    double ofRival = correlation(statistics, rival.get());
    if (ofRival <= MISKEY_RIVAL + ROUNDING || ofRival <= ofBest + ROUNDING) {
      return Optional.empty();
    }
    return Optional.of(miskey(figures, best.get(), rival.get(), ofBest, ofRival));
  }

  /** An option that nobody, or everybody, chose speaks neither for nor against itself. */
  private static double correlation(List<OptionStatistics> statistics, int option) {
    return statistics.get(option).restCorrelation().value().orElse(0);
  }

  private static ItemFlag miskey(
      ItemFigures figures, int best, int rival, double ofBest, double ofRival) {
    List<OptionContent> options = figures.item().content().options();
    return new ItemFlag(
        ItemFlag.Rule.MISKEY_SUSPECT,
        new Text("Key in doubt", "Clave dudosa"),
        both(
            "Option \"%s\" correlates %.2f with the score on the other items, \"%s\", which is"
                + " rated best, only %.2f.",
            "La opción \"%s\" correlaciona %.2f con la puntuación en los demás ítems; \"%s\", la"
                + " mejor valorada, solo %.2f.",
            options.get(rival).id(),
            ofRival,
            options.get(best).id(),
            ofBest),
        new Text(
            "Rule: a distractor whose point-biserial with the rest score is positive and higher"
                + " than the key's. The key may be wrong, or two options may be defensible.",
            "Regla: un distractor cuya correlación biserial puntual con el resto es positiva y"
                + " mayor que la de la clave. La clave puede estar mal, o dos opciones pueden ser"
                + " defendibles."));
  }

  private static Optional<ItemFlag> tooEasy(ItemFigures figures) {
    OptionalDouble difficulty = figures.own().difficulty().value();
    if (figures.own().n() < FEWEST
        || difficulty.isEmpty()
        || difficulty.getAsDouble() <= TOO_EASY) {
      return Optional.empty();
    }
    return Optional.of(
        new ItemFlag(
            ItemFlag.Rule.TOO_EASY,
            new Text("Too easy", "Demasiado fácil"),
            both(
                "Difficulty %.2f over %d answers.",
                "Dificultad %.2f en %d respuestas.", difficulty.getAsDouble(), figures.own().n()),
            both(
                "Rule: difficulty above %.2f. The item tells candidates hardly apart.",
                "Regla: dificultad mayor que %.2f. El ítem apenas distingue a los candidatos.",
                TOO_EASY)));
  }

  private static Optional<ItemFlag> tooHard(ItemFigures figures) {
    OptionalDouble difficulty = figures.own().difficulty().value();
    OptionalDouble discrimination = figures.itemTotal().value();
    boolean good = discrimination.orElse(0) >= GOOD_THOUGH_HARD;
    if (!figures.item().options().haveKey()
        || difficulty.isEmpty()
        || difficulty.getAsDouble() >= TOO_HARD
        || good) {
      return Optional.empty();
    }
    return Optional.of(
        new ItemFlag(
            ItemFlag.Rule.TOO_HARD,
            new Text("Too hard", "Demasiado difícil"),
            both(
                "Difficulty %.2f over %d answers, and a corrected item-total correlation of %.2f.",
                "Dificultad %.2f en %d respuestas, y correlación ítem-total corregida de %.2f.",
                difficulty.getAsDouble(),
                figures.own().n(),
                discrimination.orElse(0)),
            both(
                "Rule: a keyed item with difficulty below %.2f whose corrected item-total"
                    + " correlation is below %.2f. A hard item that discriminates is not flagged.",
                "Regla: un ítem con clave, dificultad menor que %.2f y correlación ítem-total"
                    + " corregida menor que %.2f. Un ítem difícil que discrimina no lleva aviso.",
                TOO_HARD,
                GOOD_THOUGH_HARD)));
  }

  private static Optional<ItemFlag> lowDiscrimination(ItemFigures figures) {
    OptionalDouble discrimination = figures.itemTotal().value();
    if (figures.correlated() < FEWEST
        || discrimination.isEmpty()
        || discrimination.getAsDouble() >= LOW_DISCRIMINATION) {
      return Optional.empty();
    }
    return Optional.of(
        new ItemFlag(
            ItemFlag.Rule.LOW_DISCRIMINATION,
            new Text("Low discrimination", "Discriminación baja"),
            both(
                "Corrected item-total correlation %.2f (95 %% interval %.2f to %.2f, n = %d).",
                "Correlación ítem-total corregida %.2f (intervalo del 95 %% de %.2f a %.2f, n ="
                    + " %d).",
                discrimination.getAsDouble(),
                figures.interval().lower().value().orElseThrow(),
                figures.interval().upper().value().orElseThrow(),
                figures.correlated()),
            both(
                "Rule: corrected item-total correlation below %.2f. The item has little to do with"
                    + " what the others measure; the interval says how sure that is.",
                "Regla: correlación ítem-total corregida menor que %.2f. El ítem tiene poco que ver"
                    + " con lo que miden los demás; el intervalo dice cuán seguro es.",
                LOW_DISCRIMINATION)));
  }

  private static Optional<ItemFlag> omittedOften(ItemFigures figures) {
    if (figures.omitRate() <= OMITTED_OFTEN) {
      return Optional.empty();
    }
    return Optional.of(
        new ItemFlag(
            ItemFlag.Rule.OMITTED_OFTEN,
            new Text("Often omitted", "Omitido a menudo"),
            both(
                "%d of %d exams have no answer (%.0f %%).",
                "%d de %d exámenes no tienen respuesta (%.0f %%).",
                figures.omitted(),
                figures.asked(),
                PERCENT * figures.omitRate()),
            both(
                "Rule: more than %.0f %% omissions. The window may be too short or the question"
                    + " unclear.",
                "Regla: más de %.0f %% de omisiones. El tiempo puede ser corto o la pregunta"
                    + " confusa.",
                PERCENT * OMITTED_OFTEN)));
  }

  private static Optional<ItemFlag> rapid(ItemFigures figures) {
    double share = figures.times().rapidShare().value().orElse(0);
    if (share <= RAPID_OFTEN) {
      return Optional.empty();
    }
    return Optional.of(
        new ItemFlag(
            ItemFlag.Rule.RAPID_RESPONSES,
            new Text("Rapid responses", "Respuestas rápidas"),
            both(
                "%d of %d answers (%.0f %%) came before %.1f s.",
                "%d de %d respuestas (%.0f %%) llegaron antes de %.1f s.",
                figures.times().rapid(),
                figures.times().n(),
                PERCENT * share,
                figures.times().rapidThreshold().value().orElseThrow() / 1000),
            both(
                "Rule: more than %.0f %% of the answers before a tenth of the item's mean time, at"
                    + " most 10 s (normative threshold). Guessing, or the item is known.",
                "Regla: más de %.0f %% de las respuestas antes de un décimo del tiempo medio del"
                    + " ítem, como máximo 10 s (umbral normativo). Se adivina, o el ítem es"
                    + " conocido.",
                PERCENT * RAPID_OFTEN)));
  }
}
