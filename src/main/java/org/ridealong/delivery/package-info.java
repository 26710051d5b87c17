/**
 * A candidate's attempt at a form: admission, the manifest, the clock, capture of events, timed
 * answers, handing in, receipt and seal.
 *
 * <p>Start with {@code CaptureService}: it takes in the events of a browser in order, keeps them in
 * an append-only hash chain and lets {@code SessionProjector} derive what the candidate has done.
 * {@code AnswerTiming} holds the rule that decides whether an answer is in time.
 *
 * <p>Invariants: an event is acknowledged only after COMMIT; the same event gets the same
 * acknowledgement; nothing that arrives is dropped; the log is never updated. Scores nothing.
 */
package org.ridealong.delivery;
