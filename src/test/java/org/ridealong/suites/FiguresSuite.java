package org.ridealong.suites;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Numeric kernels and the commands over them; without Quarkus and without a database. */
@Suite
@SelectPackages({Suites.KERNELS, Suites.ANALYZE})
@IncludeClassNamePatterns(Suites.TESTS)
class FiguresSuite {}
