/**
 * Which tests run beside each other: {@code mvn verify} starts two Java machines, and each takes
 * the next suite as soon as it is free, in the order of the suites' names. Inside a suite one
 * Quarkus and one database serve all classes, one after the other; the machines share neither.
 *
 * <p>Surefire by itself would hand out single classes, and Quarkus would start anew for each.
 */
package org.ridealong.suites;
