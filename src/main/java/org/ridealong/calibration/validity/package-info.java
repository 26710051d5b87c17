/**
 * Validity responses: benchmarks among live work, to watch drift. {@code ValidityDraw} says by a
 * keyed hash which claims get one, so that nobody without the key can foresee it and an auditor
 * with the key can repeat it; {@code ValidityService} is rating's {@code AssignmentSource}.
 *
 * <p>Invariants: never twice to one rater; none while there is no live work; what the desk counts
 * as left falls by one with each answer, so that counting tells nothing.
 */
package org.ridealong.calibration.validity;
