package org.ridealong.media.rendering;

import org.ridealong.media.storyboard.Storyboard;

/**
 * A figure at one moment.
 *
 * @param x in the storyboard's pixels
 * @param size as a factor
 * @param turn where it looks: -1 left, 1 right, between while it turns
 * @param joints see {@link Pose}
 * @param features see {@link Mood}
 * @param step how far it has walked, in radians of its stride
 * @param walking 0 stands, 1 walks
 * @param mouth 0 shut, 1 wide open
 * @param blink 0 eyes open, 1 shut
 * @param breath -1 out, 1 in
 */
record FigureState(
    Storyboard.Character character,
    double x,
    double size,
    double turn,
    Pose pose,
    double[] joints,
    double[] features,
    double step,
    double walking,
    double mouth,
    double blink,
    double breath) {}
