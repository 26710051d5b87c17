/** Keys and what is done with them; every key is derived from one master key. */
package org.ridealong.platform.crypto;
