package org.ridealong.launcher.demodata;

import java.util.Comparator;
import java.util.List;
import org.ridealong.scenario.DecisionPointContent;
import org.ridealong.scenario.DecisionPointContent.OptionContent;
import org.ridealong.scenario.ResponseFormat;
import org.ridealong.scenario.ScenarioContent;

/**
 * How an item works on candidates.
 *
 * @param competency whose ability decides
 * @param options ids in the author's order
 * @param truth how effective each option truly is, from 1 to 5; the key may say otherwise
 * @param discrimination slope of the two-parameter logistic model
 * @param difficulty its location, in standard deviations
 * @param seconds median response time of somebody of average speed
 * @param windowMs the item's window before any accommodation
 */
public record ItemModel(
    String scenario,
    String key,
    String competency,
    ResponseFormat format,
    ItemTrait trait,
    List<String> options,
    List<Double> truth,
    double discrimination,
    double difficulty,
    double seconds,
    long windowMs) {

  private static final double THOUSANDTHS = 1000;

  /** The items of a scenario in their order; the truth is what its content says. */
  static List<ItemModel> of(ScenarioContent scenario, Plan plan) {
    return scenario.decisionPoints().stream()
        .map(
            point ->
                of(
                    scenario,
                    point,
                    point.format() == ResponseFormat.BEST
                        ? plan.trait(scenario.key())
                        : ItemTrait.ORDINARY))
        .toList();
  }

  private static ItemModel of(
      ScenarioContent scenario, DecisionPointContent point, ItemTrait trait) {
    return new ItemModel(
        scenario.key(),
        point.key(),
        point.format() == ResponseFormat.WRITTEN ? "LC" : scenario.competencies().get(0),
        point.format(),
        trait,
        point.options().stream().map(OptionContent::id).toList(),
        point.options().stream().map(o -> o.effectivenessMilli() / THOUSANDTHS).toList(),
        discrimination(trait),
        difficulty(trait),
        seconds(point.format()),
        point.windowUs() / 1000);
  }

  /** The same item in a copy of its scenario. */
  ItemModel copiedAs(String copy) {
    return with(copy, trait);
  }

  /** The same item in a copy whose key is wrong: the candidates know better. */
  ItemModel miskeyedAs(String copy) {
    return with(copy, format == ResponseFormat.BEST ? ItemTrait.MISKEYED : trait);
  }

  private ItemModel with(String copy, ItemTrait planted) {
    return new ItemModel(
        copy,
        key,
        competency,
        format,
        planted,
        options,
        truth,
        discrimination(planted),
        difficulty(planted),
        seconds,
        windowMs);
  }

  /**
   * Effectiveness as the published item states it: the truth, or with the best and the second best
   * exchanged where the key is wrong.
   */
  public List<Double> keyed() {
    if (trait != ItemTrait.MISKEYED) {
      return truth;
    }
    List<Double> order = truth.stream().sorted(Comparator.reverseOrder()).toList();
    return truth.stream()
        .map(e -> e.equals(order.get(0)) ? order.get(1) : e.equals(order.get(1)) ? order.get(0) : e)
        .toList();
  }

  private static double discrimination(ItemTrait trait) {
    return switch (trait) {
      case TOO_EASY -> 0.9;
      case HARD_BUT_GOOD -> 3.0;
      case LEAKED, DIF, ORDINARY, MISKEYED -> 2.2;
    };
  }

  private static double difficulty(ItemTrait trait) {
    return switch (trait) {
      case TOO_EASY -> -5.8;
      case HARD_BUT_GOOD -> 1.1;
      case LEAKED -> 0.3;
      case DIF -> 0.1;
      case ORDINARY -> -0.1;
      case MISKEYED -> -0.4;
    };
  }

  private static double seconds(ResponseFormat format) {
    return switch (format) {
      case BEST -> 15;
      case BEST_WORST -> 18;
      case RANK -> 24;
      case RATE_EACH -> 38;
      case WRITTEN -> 80;
    };
  }
}
