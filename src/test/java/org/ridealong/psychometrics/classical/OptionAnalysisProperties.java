package org.ridealong.psychometrics.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ridealong.psychometrics.numeric.Estimate;

/** What must hold of options whatever was chosen. */
class OptionAnalysisProperties {

  private static final int OPTIONS = 3;

  /** Choices with totals that hold quarters, so that sums are exact in any order. */
  private static OptionAnalysis.Result analyze(List<Integer> answers) {
    int[] choices = answers.stream().mapToInt(answer -> answer % (OPTIONS + 1) - 1).toArray();
    double[] totals = answers.stream().mapToDouble(answer -> answer / 4.0).toArray();
    double[] rests = answers.stream().mapToDouble(answer -> answer / 4 * 0.25).toArray();
    return OptionAnalysis.analyze(OPTIONS, choices, totals, rests, TotalGroups.of(totals));
  }

  private static List<OptionStatistics> rows(OptionAnalysis.Result result) {
    List<OptionStatistics> rows = new ArrayList<>(result.options());
    rows.add(result.omitted());
    return rows;
  }

  @Property(seed = "20261125")
  void the_order_of_candidates_does_not_matter(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 40) Integer> answers,
      @ForAll long seed) {
    List<Integer> shuffled = new ArrayList<>(answers);
    Collections.shuffle(shuffled, new Random(seed));
    List<OptionStatistics> expected = rows(analyze(answers));
    List<OptionStatistics> actual = rows(analyze(shuffled));
    for (int row = 0; row < expected.size(); row++) {
      assertEquals(expected.get(row).n(), actual.get(row).n());
      assertSame(expected.get(row).restCorrelation(), actual.get(row).restCorrelation());
      assertSame(expected.get(row).low(), actual.get(row).low());
      assertSame(expected.get(row).high(), actual.get(row).high());
    }
  }

  @Property(seed = "20261125")
  void everybody_chose_one_option_or_omitted_in_every_group(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 40) Integer> answers) {
    List<OptionStatistics> rows = rows(analyze(answers));

    assertEquals(answers.size(), rows.stream().mapToInt(OptionStatistics::n).sum());
    assertSumIsOne(rows.stream().map(OptionStatistics::proportion).toList());
    assertSumIsOne(rows.stream().map(OptionStatistics::low).toList());
    assertSumIsOne(rows.stream().map(OptionStatistics::high).toList());
  }

  private static void assertSumIsOne(List<Estimate> shares) {
    if (shares.stream().allMatch(share -> share.value().isPresent())) {
      assertEquals(1, shares.stream().mapToDouble(s -> s.value().orElseThrow()).sum(), 1e-12);
    } else {
      assertEquals(0, shares.stream().filter(share -> share.value().isPresent()).count());
    }
  }

  private static void assertSame(Estimate expected, Estimate actual) {
    assertEquals(expected.refusal().isPresent(), actual.refusal().isPresent());
    assertEquals(expected.value().orElse(0), actual.value().orElse(0), 1e-12);
  }
}
