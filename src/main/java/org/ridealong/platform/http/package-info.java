/**
 * What is the same for every endpoint: the shape of the API's own description, and limits on what
 * it takes in.
 */
package org.ridealong.platform.http;
