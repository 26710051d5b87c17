package org.ridealong.media.place;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/**
 * A thing that people can be in front of or behind.
 *
 * @param depth as the size of a figure: a figure of a greater size stands before it
 * @param painter draws it on the plane of its place
 */
public record Furniture(double depth, Consumer<Graphics2D> painter) {}
