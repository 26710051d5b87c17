/** What keeps data safe in MariaDB: whole-transaction retry and the refusal of unsafe settings. */
package org.ridealong.platform.persistence;
