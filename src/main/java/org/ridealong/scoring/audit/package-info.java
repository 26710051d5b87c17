/** Who did what with plans and runs, line by line; written only, never changed. */
package org.ridealong.scoring.audit;
