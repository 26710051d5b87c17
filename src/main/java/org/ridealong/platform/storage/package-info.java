/**
 * Files under the SHA-256 of their bytes, so that a name can never come to mean other bytes. What a
 * file is for and who may read it is the caller's business.
 */
package org.ridealong.platform.storage;
