package org.ridealong.suites;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What people see. It waits for clips more than it computes, so another suite fits beside it. */
@Suite
@SelectPackages(Suites.BROWSER)
@IncludeClassNamePatterns(Suites.TESTS)
class BrowserSuite {}
