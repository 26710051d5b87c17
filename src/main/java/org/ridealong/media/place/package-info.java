/**
 * The places where clips play: each is a {@link org.ridealong.media.place.Backdrop} on a plane of
 * 960 by 540. Nothing here comes from chance; what stars, bricks and leaves look like follows from
 * their number. No place shows a real agency, badge or brand.
 */
package org.ridealong.media.place;
