/**
 * The testing room: test centers, workstations and their enrolment, sittings, the roster, and the
 * one-time admission codes. Knows who may start an exam where and when; not what happens in it.
 */
package org.ridealong.sitting;
