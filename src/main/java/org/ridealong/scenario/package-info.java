/**
 * The scenario bank: published versions of scenarios with their decision points, made from a
 * storyboard and the manifest of its clip. A published version never changes. Knows nothing of
 * forms, candidates or answers.
 */
package org.ridealong.scenario;
