package org.ridealong.launcher.analyze.dif;

import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ridealong.launcher.analyze.run.FigureTable;
import org.ridealong.launcher.analyze.run.Run;
import org.ridealong.psychometrics.fairness.Purification;
import org.ridealong.psychometrics.numeric.Estimate;

/** Runs purifications and records how each ended. */
final class Purified {

  private static final double LEVEL = 0.05;

  private final Run run;
  private final Map<String, End> ends = new LinkedHashMap<>();

  private record End(List<String> items, Purification.Result<?> result) {}

  Purified(Run run) {
    this.run = run;
  }

  /** Purifies by the items whose p is below .05. */
  <R> List<R> by(
      String method,
      List<String> items,
      Function<BitSet, List<R>> compare,
      Function<R, Estimate> p) {
    Purification.Result<R> end =
        Purification.run(
            items.size(), compare, result -> p.apply(result).value().orElse(1) < LEVEL);
    record(method, items, end);
    return end.results();
  }

  /** Purifies by the items whose figure is at least a bound in size. */
  <R> List<R> bySize(
      String method,
      List<String> items,
      Function<BitSet, List<R>> compare,
      Function<R, Estimate> figure,
      double bound) {
    Purification.Result<R> end =
        Purification.run(
            items.size(),
            compare,
            result -> Math.abs(figure.apply(result).value().orElse(0)) >= bound);
    record(method, items, end);
    return end.results();
  }

  private void record(String method, List<String> items, Purification.Result<?> end) {
    ends.put(method, new End(items, end));
    run.convergence(
        "purification by " + method,
        end.converged(),
        end.rounds(),
        end.converged()
            ? end.rounds() == 0
                ? "No item was flagged."
                : "The last round flagged the items of the one before."
            : "The flagged items still changed after %d rounds; the figures are those of the last."
                .formatted(end.rounds()));
    if (!end.converged()) {
      run.warn(
          "PURIFICATION_UNSETTLED_" + method.toUpperCase(Locale.ROOT),
          "Purification by %s did not settle in %d rounds.".formatted(method, end.rounds()));
    }
  }

  /** Writes {@code purification.csv}. */
  void write() throws IOException {
    FigureTable table =
        run.table("purification.csv", "method", "rounds", "converged", "n_flagged", "flagged");
    for (Map.Entry<String, End> entry : ends.entrySet()) {
      Purification.Result<?> result = entry.getValue().result();
      BitSet flagged = result.flagged();
      String names =
          flagged.stream().mapToObj(entry.getValue().items()::get).collect(Collectors.joining(" "));
      table.cell(entry.getKey()).cell(result.rounds()).cell(result.converged());
      table.cell(flagged.cardinality()).cell(names.isEmpty() ? null : names).endRow();
    }
  }
}
