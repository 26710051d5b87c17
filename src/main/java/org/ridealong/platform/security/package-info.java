/**
 * Who may call: candidates by the exam cookie, staff by OpenID Connect; the guard against
 * cross-site requests; the headers that tell browsers to refuse what we did not send. Deny unless
 * allowed.
 */
package org.ridealong.platform.security;
