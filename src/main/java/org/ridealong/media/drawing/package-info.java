/** Shapes, strokes and colours that every drawing of a clip shares. */
package org.ridealong.media.drawing;
