package org.ridealong.analysis.rater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.analysis.plot.Language;
import org.ridealong.analysis.plot.Plot;
import org.ridealong.analysis.rater.RaterTable.RaterFigureRow;
import org.ridealong.analysis.table.MissingFigure;
import org.ridealong.rating.PlacedRating;
import org.ridealong.rating.ResponsePurpose;

/** The rater table, worked by hand. */
class RaterTableTest {

  private static final int[] OWN = {3, 3, 4, 4, 4, 2, 2, 3, 1, 4};
  private static final int[] PARTNER = {4, 4, 5, 5, 5, 2, 2, 3, 1, 4};

  /** Ten answers on one criterion; the first rater is a level below at the first five. */
  private static SampleRatings tenAnswers() {
    SampleRatings ratings = SampleRatings.twoReaders();
    for (int i = 0; i < OWN.length; i++) {
      ratings.read(1, i, OWN[i]).read(2, i, PARTNER[i]);
    }
    return ratings;
  }

  @Test
  void a_rater_is_set_beside_the_partners() {
    RaterFigureRow row = tenAnswers().rater(1).all();

    assertEquals(10, row.n());
    assertEquals(3.0, row.mean(), 1e-14);
    assertEquals(Math.sqrt(10 / 9.0), row.sd(), 1e-14);
    assertEquals(10, row.pairs());
    assertEquals(3.0, row.ownMean(), 1e-14);
    assertEquals(3.5, row.partnerMean(), 1e-14);
    assertEquals(0.5, row.exact(), 1e-14);
    assertEquals(1.0, row.adjacent(), 1e-14);
    // 1 - mean squared difference over the one by chance: variances 1 and 1.85, means .5 apart
    assertEquals(1 - 0.5 / (1 + 1.85 + 0.25), row.kappa(), 1e-14);
    assertTrue(row.kappaLower() < row.kappa() && row.kappa() < row.kappaUpper());
    assertTrue(row.kappaUpper() <= 1);
    assertEquals(-0.5, row.leniency(), 1e-14);
    // t(9) = 2.262157163, standard deviation sqrt(2.5 / 9)
    assertEquals(-0.5 - 2.262157163 * Math.sqrt(2.5 / 90), row.leniencyLower(), 1e-8);
    assertEquals(1.0, row.change(), 1e-14);
    assertEquals(Math.sqrt(2.5 / 9), row.differenceSd(), 1e-14);
    assertEquals(Math.sqrt(1 / 1.85), row.spread(), 1e-14);
    assertNull(row.separation());
    assertEquals(
        List.of("separation"), row.outcomes().stream().map(MissingFigure::statistic).toList());
  }

  @Test
  void a_pair_is_seen_from_both_sides() {
    SampleRatings ratings = tenAnswers();
    RaterFigureRow own = ratings.rater(1).all();
    RaterFigureRow partner = ratings.rater(2).all();

    assertEquals(-own.leniency(), partner.leniency(), 1e-14);
    assertEquals(own.kappa(), partner.kappa(), 1e-14);
    assertEquals(own.exact(), partner.exact(), 1e-14);
    assertEquals(own.ownMean(), partner.partnerMean(), 1e-14);
    RaterTable table = ratings.table();
    assertEquals(10, table.paired());
    assertEquals(10, table.criteria().get(0).pairs());
    assertEquals(0.5, table.criteria().get(0).exact(), 1e-14);
    assertEquals(20, table.criteria().get(0).n());
  }

  @Test
  void leniency_weighs_answers_alike_and_criteria_within_them() {
    SampleRatings ratings = SampleRatings.twoReaders();
    for (int i = 0; i < 10; i++) {
      // one criterion in half of the answers, two in the others
      int[] levels = i % 2 == 0 ? new int[] {2, 0} : new int[] {3, 4};
      ratings.read(1, i, levels).read(2, i, i % 2 == 0 ? 3 : 3, i % 2 == 0 ? 3 : 3);
    }
    RaterTable.RaterRow row = ratings.rater(1);

    // -1 five times, (0 + 1) / 2 five times
    assertEquals(-0.25, row.all().leniency(), 1e-14);
    assertEquals(15, row.all().n());
    assertEquals(5, row.all().missing());
    assertEquals(15, row.all().pairs());
    assertEquals(10, row.all().answers());
    assertEquals("LC", row.criteria().get(1).criterion());
    assertEquals(5, row.criteria().get(1).answers());
    assertEquals("TOO_FEW_RATINGS", outcome(row.criteria().get(1), "kappa"));
  }

  private static String outcome(RaterFigureRow row, String statistic) {
    return row.outcomes().stream()
        .filter(missing -> missing.statistic().equals(statistic))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  @Test
  void third_readings_and_validity_responses_make_no_pairs() {
    SampleRatings ratings = tenAnswers();
    for (int i = 0; i < 10; i++) {
      ratings.read(3, i, 1);
      ratings.read(3, 100 + i, ResponsePurpose.VALIDITY, 5);
    }
    RaterTable.RaterRow third = ratings.rater(3);

    assertEquals(10, third.readings());
    assertEquals(10, third.third());
    assertEquals(10, third.all().n());
    assertEquals(1.0, third.all().mean(), 1e-14);
    assertEquals(0, third.all().pairs());
    assertNull(third.all().leniency());
    assertEquals("TOO_FEW_RATINGS", outcome(third.all(), "leniency"));
    assertEquals(tenAnswers().rater(1).all(), ratings.rater(1).all());
  }

  @Test
  void a_second_reading_of_an_answer_that_gets_one_makes_no_pair() {
    SampleRatings ratings = new SampleRatings(1);
    for (int i = 0; i < 10; i++) {
      ratings.read(1, i, 3).read(2, i, 4);
    }

    assertEquals(0, ratings.table().paired());
    assertEquals(10, ratings.rater(2).third());
  }

  @Test
  void fewer_answers_than_ten_are_named_instead_of_figures() {
    SampleRatings ratings = SampleRatings.twoReaders();
    for (int i = 0; i < 9; i++) {
      ratings.read(1, i, 1 + i % 5).read(2, i, 5);
    }
    RaterFigureRow row = ratings.rater(1).all();

    assertEquals(9, row.answers());
    assertEquals(9, row.n());
    assertTrue(row.mean() > 0, "a mean needs no partner");
    for (String statistic :
        List.of("exact", "adjacent", "kappa", "leniency", "change", "spread", "separation")) {
      assertEquals("TOO_FEW_RATINGS", outcome(row, statistic));
    }
    assertEquals("TOO_FEW_RATINGS", ratings.table().criteria().get(0).outcomes().get(0).outcome());
  }

  @Test
  void the_order_of_ratings_within_the_list_does_not_matter_beyond_their_places() {
    SampleRatings ratings = tenAnswers();
    List<PlacedRating> reversed = new ArrayList<>(ratings.ratings());
    RaterTable before = ratings.table();
    Collections.reverse(ratings.ratings());

    assertEquals(reversed.size(), ratings.ratings().size());
    RaterTable after = ratings.table();
    assertEquals(before.raters().get(0).all().leniency(), after.raters().get(0).all().leniency());
    assertEquals(before.raters().get(0).all().kappa(), after.raters().get(0).all().kappa(), 1e-14);
    assertEquals(before.raters().get(0).all().change(), after.raters().get(0).all().change());
  }

  @Test
  void a_form_without_ratings_has_a_table_and_a_plot_that_say_so() {
    RaterTable table = SampleRatings.twoReaders().table();

    assertEquals(List.of(), table.raters());
    assertEquals(List.of(), table.criteria());
    Plot plot = RaterTables.leniency(List.of(), Language.ES);
    assertTrue(plot.finding().startsWith("Ningún evaluador"), plot.finding());
    assertEquals(List.of(), plot.table().rows());
  }

  @Test
  void the_plot_has_the_most_severe_on_top_and_names_who_is_beyond_the_limit() {
    SampleRatings ratings = SampleRatings.twoReaders();
    for (int i = 0; i < 10; i++) {
      ratings.read(1, i, 2).read(2, i, 3 + i % 2);
      ratings.read(3, 10 + i, 3).read(2, 10 + i, 3);
    }
    Plot plot = RaterTables.leniency(ratings.ratings(), Language.EN);

    assertEquals(
        List.of(SampleRatings.id(1).code(), SampleRatings.id(3).code(), SampleRatings.id(2).code()),
        plot.table().rows().stream().map(row -> row.get(0)).toList());
    assertEquals(
        "From -1.50 levels (R-00000001) to +0.75 (R-00000002). More than 0.5 levels away from the"
            + " partners: R-00000001, R-00000002.",
        plot.finding());
    assertEquals(3, plot.specification().at("/data/values").size());
  }

  @Test
  void an_interval_of_kappa_ends_at_one() {
    SampleRatings ratings = SampleRatings.twoReaders();
    for (int i = 0; i < 11; i++) {
      int level = 1 + i % 5;
      ratings.read(1, i, level, level).read(2, i, level, i == 0 ? 4 : level);
    }
    RaterFigureRow row = ratings.rater(1).all();

    assertTrue(row.kappa() > 0.85 && row.kappa() < 1, "kappa " + row.kappa());
    assertEquals(1.0, row.kappaUpper());
  }
}
