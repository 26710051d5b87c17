/**
 * The people who rate: who they are to the identity provider, whether they may rate now, and whose
 * answers they must not see.
 *
 * <p>{@code RaterService} is the way in. A rater is known by the subject of the identity provider;
 * the agency is an attribute for conflicts of interest, not a tenant. Conflicts are only ever
 * added. Whether a rater is qualified is decided by calibration and kept here. Knows nothing of
 * answers and ratings.
 */
package org.ridealong.rater;
