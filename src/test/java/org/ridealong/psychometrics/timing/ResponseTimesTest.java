package org.ridealong.psychometrics.timing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.ridealong.psychometrics.numeric.NamedOutcome;
import org.ridealong.psychometrics.numeric.Outcome;

class ResponseTimesTest {

  @Test
  void takesTheMiddleTimeOfAnOddNumber() {
    assertEquals(4200, ResponseTimes.median(new long[] {9000, 1000, 4200}).value().orElseThrow());
  }

  @Test
  void takesTheMeanOfTheTwoMiddleTimesOfAnEvenNumber() {
    assertEquals(
        2500.5, ResponseTimes.median(new long[] {9000, 2000, 3001, 5}).value().orElseThrow());
  }

  @Test
  void interpolatesQuartilesBetweenOrderedTimes() {
    ResponseTimes.Summary summary = ResponseTimes.summarize(new long[] {40, 10, 30, 20});

    assertEquals(4, summary.n());
    assertEquals(17.5, summary.lowerQuartile().value().orElseThrow());
    assertEquals(25, summary.median().value().orElseThrow());
    assertEquals(32.5, summary.upperQuartile().value().orElseThrow());
  }

  @Test
  void reachesTheFastestAndTheSlowest() {
    long[] times = {30, 10, 20};

    assertEquals(10, ResponseTimes.quantile(times, 0).value().orElseThrow());
    assertEquals(30, ResponseTimes.quantile(times, 1).value().orElseThrow());
    assertArrayEquals(new long[] {30, 10, 20}, times, "the argument stays as it was");
  }

  @Test
  void namesTheOutcomeWithoutATime() {
    assertEquals(
        new NamedOutcome("lowerQuartile", Outcome.NO_SCORES, "Nobody has a response time."),
        ResponseTimes.summarize(new long[0]).outcomes().get(0));
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThrows(IllegalArgumentException.class, () -> ResponseTimes.quantile(new long[] {1}, 1.5));
  }
}
