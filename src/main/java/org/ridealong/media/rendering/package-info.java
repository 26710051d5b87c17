/**
 * Renders a checked storyboard to a clip: {@link org.ridealong.media.rendering.ClipRenderer} lets
 * espeak-ng speak each line, lays the lines on a {@link org.ridealong.media.rendering.TimeLine},
 * draws every picture in the program itself, and pipes the pictures to ffmpeg.
 *
 * <p>One storyboard always gives the same pictures and the same sound: there is no clock and no
 * chance in here. What stars, windows and bricks look like follows from their number alone. Nothing
 * here is needed to serve an exam; the rendered files are kept beside the storyboard.
 */
package org.ridealong.media.rendering;
