package org.ridealong.psychometrics.facets;

/** The rating events of each candidate, in their order. O(events). */
final class EventsByCandidate {

  private final int[] first;
  private final int[] events;

  EventsByCandidate(Ratings ratings) {
    first = new int[ratings.candidates() + 1];
    for (int event = 0; event < ratings.events(); event++) {
      first[ratings.candidate(event) + 1]++;
    }
    for (int c = 0; c < ratings.candidates(); c++) {
      first[c + 1] += first[c];
    }
    int[] next = first.clone();
    events = new int[ratings.events()];
    for (int event = 0; event < events.length; event++) {
      events[next[ratings.candidate(event)]++] = event;
    }
  }

  /** The place of a candidate's first event; the end is that of the next candidate. */
  int first(int candidate) {
    return first[candidate];
  }

  int event(int place) {
    return events[place];
  }
}
