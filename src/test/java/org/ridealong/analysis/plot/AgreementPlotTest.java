package org.ridealong.analysis.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementPlotTest {

  /** Differences in the order in which the levels were handed in. */
  private static List<AgreementPlot.Level> levels(boolean live, int from, int... differences) {
    List<AgreementPlot.Level> levels = new ArrayList<>();
    for (int i = 0; i < differences.length; i++) {
      levels.add(new AgreementPlot.Level(from + i, "2026-11-25 10:00", live, differences[i]));
    }
    return levels;
  }

  @Test
  void fewer_levels_than_a_window_needs_draw_nothing() {
    Plot plot = AgreementPlot.of(levels(true, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0), null, Language.EN);

    assertEquals("A share is drawn from 10 levels on.", plot.finding());
    assertEquals(List.of(), plot.table().rows());
  }

  @Test
  void the_window_moves_with_each_rating_and_holds_twenty_at_most() {
    int[] differences = new int[22];
    differences[0] = 3;
    differences[1] = 1;
    Plot plot = AgreementPlot.of(levels(true, 1, differences), 0.6, Language.EN);

    assertEquals(13, plot.table().rows().size());
    assertEquals(
        List.of(10, "2026-11-25 10:00", "validity", 10, 0.8, 0.9), plot.table().rows().get(0));
    assertEquals(
        List.of(22, "2026-11-25 10:00", "validity", 20, 1.0, 1.0), plot.table().rows().get(12));
    assertEquals(
        "Of the last 20 levels on validity answers, 100 % equal the settled ones; the lowest share"
            + " was 80 %. The dashed line is the 60 % that a round asks for.",
        plot.finding());
    assertEquals(0.6, plot.specification().at("/layer/1/data/values/0/at").doubleValue());
  }

  @Test
  void training_and_live_work_have_windows_of_their_own() {
    List<AgreementPlot.Level> levels =
        new ArrayList<>(levels(false, 1, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0));
    levels.addAll(levels(true, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    Plot training = AgreementPlot.of(levels, null, Language.ES);
    assertEquals(1, training.table().rows().size());
    assertEquals(
        "De los últimos 10 niveles en formación, el 50 % coincide con los acordados; la proporción"
            + " más baja fue del 50 %. Aún hay pocas respuestas de validez.",
        training.finding());

    levels.addAll(levels(true, 20, 1));
    Plot live = AgreementPlot.of(levels, null, Language.EN);
    assertEquals(
        List.of(20, "2026-11-25 10:00", "validity", 10, 0.9, 1.0), live.table().rows().get(1));
  }
}
