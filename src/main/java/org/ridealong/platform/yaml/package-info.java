/**
 * Files that people write: YAML that still knows the line of every place, checked against a JSON
 * Schema, so that a refusal can name where to mend.
 */
package org.ridealong.platform.yaml;
