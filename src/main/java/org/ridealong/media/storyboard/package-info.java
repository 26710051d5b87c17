/**
 * The language in which clips are written: its schema ({@code storyboard.schema.json}) and its
 * reader, which names every wrong place with its line. What is drawn and spoken from a storyboard
 * is the work of {@code org.ridealong.media.rendering}.
 */
package org.ridealong.media.storyboard;
