/**
 * From a written storyboard to a clip: the language ({@code storyboard.schema.json}), its reader,
 * which names every wrong place with its line, and the renderer, which draws the frames, lets the
 * voices speak and writes renditions, captions and manifest. Needs ffmpeg and espeak-ng only to
 * render.
 */
package org.ridealong.media.storyboard;
