package org.ridealong.launcher.demodata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Who sits the exam. Abilities have a general part and one of each competency; the general part
 * makes 0.85 of the variance. One center's candidates are less able by {@link #WEAKER}, whatever
 * their group: a difference between centers that is no fault of an item.
 */
final class Population {

  /** How many start at one center at the same time. */
  static final int SEATS = 36;

  /** Starts of one center on one day. */
  static final int WAVES_A_DAY = 3;

  /** How much less able the candidates of one center are, in standard deviations. */
  static final double WEAKER = 0.5;

  private static final double GENERAL = Math.sqrt(0.85);
  private static final double SPECIFIC = Math.sqrt(0.15);
  private static final double INFORMED = 0.55;
  private static final double SPANISH = 0.10;
  private static final int EXTENDED_TIME = 150;

  private static final List<String> COMPETENCIES = List.of("PJ", "DE", "IN", "LC");

  /** The places of the planted persons, which are taken where the population is large enough. */
  private static final int EXTENDED = 6;

  private static final int COPIED_FROM = 9;
  private static final int COPIES = 12;
  private static final int TIED_WITH = 15;
  private static final int TIES = 19;

  private static final List<String> GIVEN =
      List.of(
          "Ada", "Aiko", "Alma", "Andre", "Asha", "Boris", "Carla", "Cedric", "Dario", "Delia",
          "Elias", "Esi", "Fatima", "Felix", "Grace", "Hana", "Ines", "Ivan", "Jamal", "Joan",
          "Kofi", "Lena", "Leon", "Lucia", "Malik", "Mara", "Nadia", "Nils", "Olga", "Omar",
          "Paula", "Pedro", "Quinn", "Rashid", "Rita", "Sofia", "Tariq", "Uma", "Viktor", "Zoe");

  private static final List<String> FAMILY =
      List.of(
          "Abbott",
          "Achebe",
          "Alvarez",
          "Baker",
          "Banerjee",
          "Bauer",
          "Castillo",
          "Chen",
          "Cole",
          "Diallo",
          "Dunn",
          "Eriksen",
          "Farouk",
          "Fischer",
          "Garcia",
          "Green",
          "Haddad",
          "Holt",
          "Ibrahim",
          "Jensen",
          "Kaya",
          "Kim",
          "Kowalski",
          "Lopez",
          "Marsh",
          "Mensah",
          "Moreau",
          "Novak",
          "Okoye",
          "Park",
          "Quist",
          "Rossi",
          "Saito",
          "Silva",
          "Tran",
          "Usman",
          "Vega",
          "Walsh",
          "Young",
          "Zeller");

  private Population() {}

  static List<SimulatedCandidate> of(Chance chance, Plan plan, int size) {
    List<SimulatedCandidate> people = new ArrayList<>();
    for (int index = 0; index < size; index++) {
      people.add(candidate(chance, plan, index, size));
    }
    return List.copyOf(people);
  }

  private static SimulatedCandidate candidate(Chance chance, Plan plan, int index, int size) {
    RandomGenerator random = chance.stream("person-" + index);
    int center = index % Plan.CENTERS;
    int place = index / Plan.CENTERS;
    int waves = (size / Plan.CENTERS + SEATS - 1) / SEATS;
    int wave = place / SEATS;
    double general = random.nextGaussian();
    Map<String, Double> ability = new TreeMap<>();
    for (String competency : COMPETENCIES) {
      double shift = center == plan.weaker() ? -WEAKER : 0;
      ability.put(competency, GENERAL * general + SPECIFIC * random.nextGaussian() + shift);
    }
    SimulatedCandidate.Group group =
        random.nextBoolean() ? SimulatedCandidate.Group.AMBER : SimulatedCandidate.Group.VIOLET;
    int twin = index == COPIES ? COPIED_FROM : index == TIES ? TIED_WITH : -1;
    if (twin >= 0) {
      SimulatedCandidate source = candidate(chance, plan, twin, size);
      ability = source.ability();
      group = source.group();
    }
    return new SimulatedCandidate(
        index,
        "S-%04d".formatted(index + 1),
        GIVEN.get(random.nextInt(GIVEN.size())) + " " + FAMILY.get(random.nextInt(FAMILY.size())),
        center,
        wave,
        place % SEATS,
        index == EXTENDED ? EXTENDED_TIME : 100,
        ability,
        0.25 * random.nextGaussian(),
        random.nextDouble() < SPANISH,
        isAfterLeak(wave, waves) && random.nextDouble() < INFORMED,
        group,
        twin,
        index == COPIES);
  }

  /** The item is known from the second half of the starts on. */
  static boolean isAfterLeak(int wave, int waves) {
    return 2 * wave >= waves && wave > 0;
  }
}
