package org.ridealong.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionPolicyTest {

  private static final List<String> PJ = List.of("PJ");
  private static final ResolutionPolicy POLICY = new ResolutionPolicy(2);

  /** Every pair of marks: levels 1 to 5, n for no opportunity, t for technical fault. */
  @ParameterizedTest
  @CsvSource({
    "11,1000", "12,1500", "13,more", "14,more", "15,more", "22,2000", "23,2500", "24,more",
    "25,more", "33,3000", "34,3500", "35,more", "44,4000", "45,4500", "55,5000", "nn,n", "nt,t",
    "tt,t", "1n,more", "2n,more", "3n,more", "4n,more", "5n,more", "1t,more", "2t,more", "3t,more",
    "4t,more", "5t,more"
  })
  void two_readings(String marks, String expected) {
    assertEquals(expected, outcome(marks));
  }

  /** Every three marks whose order does not matter, but for which of two reasons is given. */
  @ParameterizedTest
  @CsvSource({
    "111,1000",
    "112,1000",
    "113,1000",
    "114,1000",
    "115,1000",
    "122,2000",
    "123,2000",
    "124,1500",
    "125,1500",
    "133,3000",
    "134,3500",
    "135,lead",
    "144,4000",
    "145,4500",
    "155,5000",
    "222,2000",
    "223,2000",
    "224,2000",
    "225,2000",
    "233,3000",
    "234,3000",
    "235,2500",
    "244,4000",
    "245,4500",
    "255,5000",
    "333,3000",
    "334,3000",
    "335,3000",
    "344,4000",
    "345,4000",
    "355,5000",
    "444,4000",
    "445,4000",
    "455,5000",
    "555,5000",
    "nnn,n",
    "nnt,n",
    "ntt,t",
    "ttt,t",
    "1nn,n",
    "3nt,t",
    "5tt,t",
    "11n,1000",
    "12n,1500",
    "13n,lead",
    "14n,lead",
    "15n,lead",
    "22n,2000",
    "23n,2500",
    "24n,lead",
    "25n,lead",
    "33n,3000",
    "34n,3500",
    "35n,lead",
    "44n,4000",
    "45n,4500",
    "55n,5000",
    "34t,3500",
    "13t,lead"
  })
  void three_readings(String marks, String expected) {
    assertEquals(expected, outcome(marks));
  }

  @Test
  void the_order_of_the_readings_changes_nothing() {
    String all = "12345nt";
    for (char a : all.toCharArray()) {
      for (char b : all.toCharArray()) {
        assertEquals(outcome("" + a + b), outcome("" + b + a));
        for (char c : all.toCharArray()) {
          Set<String> outcomes = new TreeSet<>();
          for (String order : List.of("abc", "acb", "bac", "bca", "cab", "cba")) {
            outcomes.add(outcome(order.replace('a', a).replace('b', b).replace('c', c)));
          }
          assertEquals(1, outcomes.size(), "" + a + b + c + " gave " + outcomes);
        }
      }
    }
  }

  @Test
  void a_result_lies_between_two_readings_that_are_less_than_two_apart() {
    for (int a = 1; a <= 5; a++) {
      for (int b = 1; b <= 5; b++) {
        for (int c = 1; c <= 5; c++) {
          String outcome = outcome("" + a + b + c);
          boolean pairNear = Math.abs(a - b) < 2 || Math.abs(b - c) < 2 || Math.abs(a - c) < 2;
          assertEquals(pairNear, !outcome.equals("lead"), "" + a + b + c);
        }
      }
    }
  }

  @Test
  void one_reading_is_not_enough_unless_the_plan_says_so() {
    assertEquals("more", outcome("3"));
    assertEquals("3000", name(new ResolutionPolicy(1).decide(PJ, List.of(reading("PJ", "3")))));
  }

  @Test
  void a_critical_flag_calls_for_one_reading_more_and_is_never_a_level() {
    Reading flagged = new Reading(Map.of("PJ", Mark.at(3)), Set.of("UNLAWFUL-FORCE"));
    Reading plain = reading("PJ", "3");
    assertEquals("more", name(POLICY.decide(PJ, List.of(flagged, plain))));
    assertEquals("more", name(new ResolutionPolicy(1).decide(PJ, List.of(flagged))));
    assertEquals("3000", name(new ResolutionPolicy(1).decide(PJ, List.of(flagged, plain))));
    assertEquals(
        new Resolution.Resolved(Map.of("PJ", ResolvedMark.at(3000)), Set.of()),
        POLICY.decide(PJ, List.of(flagged, plain, plain)));
    assertEquals(
        new Resolution.Resolved(Map.of("PJ", ResolvedMark.at(3000)), Set.of("UNLAWFUL-FORCE")),
        POLICY.decide(PJ, List.of(flagged, plain, flagged)));
  }

  @Test
  void a_single_rater_who_is_doubted_is_read_by_a_third() {
    Reading flagged = new Reading(Map.of("PJ", Mark.at(1)), Set.of("UNLAWFUL-FORCE"));
    ResolutionPolicy single = new ResolutionPolicy(1);
    assertEquals("more", name(single.decide(PJ, List.of(flagged, reading("PJ", "4")))));
    assertEquals(
        "4500", name(single.decide(PJ, List.of(flagged, reading("PJ", "4"), reading("PJ", "5")))));
  }

  @Test
  void one_criterion_apart_calls_for_a_reading_of_all() {
    List<String> two = List.of("CP", "LC");
    Reading first = new Reading(Map.of("CP", Mark.at(3), "LC", Mark.at(1)), Set.of());
    Reading second = new Reading(Map.of("CP", Mark.at(4), "LC", Mark.at(5)), Set.of());
    Reading third = new Reading(Map.of("CP", Mark.at(4), "LC", Mark.at(4)), Set.of());
    Reading between = new Reading(Map.of("CP", Mark.at(3), "LC", Mark.at(3)), Set.of());
    assertInstanceOf(Resolution.AnotherReading.class, POLICY.decide(two, List.of(first, second)));
    assertEquals(
        new Resolution.Resolved(
            Map.of("CP", ResolvedMark.at(4000), "LC", ResolvedMark.at(4500)), Set.of()),
        POLICY.decide(two, List.of(first, second, third)));
    assertEquals(
        new Resolution.LeadDecides(Set.of("LC")),
        POLICY.decide(two, List.of(first, second, between)));
  }

  @Test
  void only_what_can_happen_is_decided() {
    assertThrows(IllegalArgumentException.class, () -> POLICY.decide(PJ, List.of()));
    assertThrows(IllegalArgumentException.class, () -> outcome("3333"));
    assertThrows(IllegalArgumentException.class, () -> new ResolutionPolicy(3));
    assertThrows(IllegalArgumentException.class, () -> new Mark(3, MissingReason.NO_OPPORTUNITY));
    assertThrows(IllegalArgumentException.class, () -> new Mark(null, null));
  }

  private static String outcome(String marks) {
    List<Reading> readings = new ArrayList<>();
    for (String mark : marks.split("")) {
      readings.add(reading("PJ", mark));
    }
    return name(POLICY.decide(PJ, readings));
  }

  private static Reading reading(String criterion, String mark) {
    return new Reading(
        Map.of(
            criterion,
            switch (mark) {
              case "n" -> Mark.missing(MissingReason.NO_OPPORTUNITY);
              case "t" -> Mark.missing(MissingReason.TECHNICAL_FAULT);
              default -> Mark.at(Integer.parseInt(mark));
            }),
        Set.of());
  }

  private static String name(Resolution resolution) {
    if (resolution instanceof Resolution.Resolved resolved) {
      return resolved.marks().values().stream()
          .map(
              mark ->
                  mark.missing() == null
                      ? mark.levelMilli().toString()
                      : mark.missing() == MissingReason.NO_OPPORTUNITY ? "n" : "t")
          .collect(Collectors.joining());
    }
    return resolution instanceof Resolution.LeadDecides ? "lead" : "more";
  }
}
