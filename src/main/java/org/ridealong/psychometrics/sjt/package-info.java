/**
 * Scoring of situational judgment items from the rated effectiveness of their options.
 *
 * <p>Every score lies between 0 and 1; what cannot be scored has a named outcome. Options are known
 * by their index in the key, so the order in which a candidate saw them changes nothing.
 */
package org.ridealong.psychometrics.sjt;
