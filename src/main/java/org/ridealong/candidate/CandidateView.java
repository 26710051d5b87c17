package org.ridealong.candidate;

/** A candidate as the candidate and the testing center see the person. */
public record CandidateView(String number, String name) {}
