package org.ridealong.launcher.demodata;

import java.util.Map;

/**
 * A candidate who does not exist.
 *
 * @param index counted from 0
 * @param wave the exam's start among those of the center, counted from 0
 * @param seat the workstation of the center, counted from 0
 * @param windowPercent 150 for extended time
 * @param ability by competency, in standard deviations
 * @param slowness added to the logarithm of every response time
 * @param spanish whether the person writes in Spanish where a Spanish text is at hand
 * @param informed whether the person knows the leaked item beforehand
 * @param group one of two groups that only the simulation knows; the DIF item tells them apart
 * @param keyedTwin index of the candidate whose keyed answers this one gives, or -1
 * @param copies whether the twin's written answers and times are copied too
 */
public record SimulatedCandidate(
    int index,
    String number,
    String name,
    int center,
    int wave,
    int seat,
    int windowPercent,
    Map<String, Double> ability,
    double slowness,
    boolean spanish,
    boolean informed,
    Group group,
    int keyedTwin,
    boolean copies) {

  /** Groups as no table of the product knows them. */
  public enum Group {
    AMBER,
    VIOLET
  }

  public boolean isOnSecondForm() {
    return center == Plan.SECOND_FORM_CENTER;
  }

  /** Names the streams of chance of this person, or of the one whose answers are given. */
  String keyedName() {
    return "candidate-" + (keyedTwin < 0 ? index : keyedTwin);
  }

  String writtenName() {
    return "candidate-" + (copies ? keyedTwin : index);
  }
}
