package org.ridealong.rating;

import org.ridealong.rater.RaterId;

/**
 * The rater who calls.
 *
 * @param subject the person's subject at the identity provider
 */
record Reader(RaterId id, String subject) {}
