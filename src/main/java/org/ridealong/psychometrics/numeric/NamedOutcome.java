package org.ridealong.psychometrics.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One statistic of a record that could not be estimated.
 *
 * @param statistic the record component's name
 * @param outcome the reason's name
 * @param reason the reason as a sentence
 */
public record NamedOutcome(String statistic, Outcome outcome, String reason) {

  /** The missing ones among named figures, in the map's order. */
  public static List<NamedOutcome> among(Map<String, Estimate> figures) {
    List<NamedOutcome> missing = new ArrayList<>();
    figures.forEach(
        (statistic, figure) ->
            figure
                .refusal()
                .ifPresent(
                    refusal ->
                        missing.add(
                            new NamedOutcome(statistic, refusal.outcome(), refusal.reason()))));
    return List.copyOf(missing);
  }
}
