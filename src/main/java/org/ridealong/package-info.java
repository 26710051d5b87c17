/**
 * Ridealong: video-scenario candidate assessment. The direct children of this package are the
 * modules.
 */
package org.ridealong;
