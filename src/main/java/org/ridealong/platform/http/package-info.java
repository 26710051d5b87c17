/** What is the same for every endpoint: the shape of the API's own description. */
package org.ridealong.platform.http;
