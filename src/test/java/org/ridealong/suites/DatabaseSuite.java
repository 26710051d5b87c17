package org.ridealong.suites;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Everything that is in no other suite; most of it works on the database. */
@Suite
@SelectPackages(Suites.ALL)
@ExcludePackages({Suites.BROWSER, Suites.KERNELS, Suites.ANALYZE})
@IncludeClassNamePatterns(Suites.TESTS)
class DatabaseSuite {}
