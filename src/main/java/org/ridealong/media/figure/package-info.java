/**
 * Draws one person at one moment: {@link org.ridealong.media.figure.FigurePainter} takes a {@link
 * org.ridealong.media.figure.FigureState} and knows nothing of time, place or story. How somebody
 * stands is a {@link org.ridealong.media.figure.Pose}, what a face shows a {@link
 * org.ridealong.media.figure.Mood}, what a hand holds a {@link org.ridealong.media.figure.Prop}.
 */
package org.ridealong.media.figure;
