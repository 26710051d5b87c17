package org.ridealong.scoring.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.ridealong.psychometrics.sjt.BestOption;
import org.ridealong.psychometrics.sjt.BestWorst;
import org.ridealong.scenario.DecisionPointContent;

/**
 * How the answers at one item are scored without a rater: everything that a score depends on, so
 * that a plan which holds it needs nothing else.
 *
 * @param options in the order of the item
 * @param bestKey ids of the options that are right as the best; empty where no key is used
 * @param worstKey id of the option that is right as the worst; empty unless both ends are keyed
 */
public record KeyRule(
    @NotNull ScoringMethod method,
    @NotNull @Size(min = 2, max = 20) List<@NotNull @Valid OptionValue> options,
    @NotNull @Size(max = 20) List<@NotNull String> bestKey,
    @NotNull @Size(max = 20) List<@NotNull String> worstKey) {

  private static final double THOUSANDTHS = 1000;

  /**
   * What an option is worth.
   *
   * @param effectivenessMilli from 1000 (worst) to 5000 (best), in thousandths
   */
  public record OptionValue(@NotNull String id, int effectivenessMilli) {}

  /**
   * The rule that the item's author meant: by key where a key is clear, else by effectiveness;
   * ratings by distance; an order by Spearman's agreement.
   *
   * @throws IllegalStateException for an item that only a rater can score
   */
  public static KeyRule of(DecisionPointContent item) {
    List<OptionValue> options =
        item.options().stream()
            .map(option -> new OptionValue(option.id(), option.effectivenessMilli()))
            .toList();
    double[] effectiveness = effectiveness(options);
    return switch (item.format()) {
      case BEST ->
          new BestOption(effectiveness).isKeyed()
              ? new KeyRule(ScoringMethod.KEY, options, List.of(best(options)), List.of())
              : without(ScoringMethod.EFFECTIVENESS, options);
      case BEST_WORST ->
          new BestWorst(effectiveness).isKeyed()
              ? new KeyRule(
                  ScoringMethod.KEY, options, List.of(best(options)), List.of(worst(options)))
              : without(ScoringMethod.EFFECTIVENESS, options);
      case RATE_EACH -> without(ScoringMethod.DISTANCE, options);
      case RANK -> without(ScoringMethod.SPEARMAN, options);
      case WRITTEN -> throw new IllegalStateException("A written answer has no key");
    };
  }

  private static KeyRule without(ScoringMethod method, List<OptionValue> options) {
    return new KeyRule(method, options, List.of(), List.of());
  }

  private static String best(List<OptionValue> options) {
    return options.stream()
        .max(Comparator.comparingInt(OptionValue::effectivenessMilli))
        .orElseThrow()
        .id();
  }

  private static String worst(List<OptionValue> options) {
    return options.stream()
        .min(Comparator.comparingInt(OptionValue::effectivenessMilli))
        .orElseThrow()
        .id();
  }

  List<String> ids() {
    return options.stream().map(OptionValue::id).toList();
  }

  double[] effectiveness() {
    return effectiveness(options);
  }

  private static double[] effectiveness(List<OptionValue> options) {
    return options.stream()
        .mapToDouble(option -> option.effectivenessMilli() / THOUSANDTHS)
        .toArray();
  }
}
