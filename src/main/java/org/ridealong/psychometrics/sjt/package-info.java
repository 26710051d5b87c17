/** Scoring of situational judgment items from the rated effectiveness of their options. */
package org.ridealong.psychometrics.sjt;
