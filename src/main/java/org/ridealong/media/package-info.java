/**
 * Clips: the stimulus video with its renditions, captions and poster, each file under its SHA-256;
 * and their delivery by signed addresses with byte ranges. Says nothing about who sits which exam:
 * an address is signed for a session, and only that session's cookie opens it.
 */
package org.ridealong.media;
