/**
 * The way in: {@link org.ridealong.launcher.Main} with its commands, the parts that can run inside
 * the process (database, identity server), and the content of the demo. Everything else is reached
 * through the services of the modules or over HTTP.
 */
package org.ridealong.launcher;
