/**
 * Pure numeric kernels and their value types. Nothing in here knows the server, the database or the
 * clock: numbers come in as arrays or small immutable types and leave as immutable records, the
 * same for the web application and for the command line. Only the JDK and Hipparchus are used.
 */
package org.ridealong.psychometrics;
