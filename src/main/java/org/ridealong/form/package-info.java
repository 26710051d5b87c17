/**
 * Test forms: published versions of an ordered list of scenarios with the policy of time and
 * replay. A published version never changes. Knows nothing of sittings and candidates.
 */
package org.ridealong.form;
