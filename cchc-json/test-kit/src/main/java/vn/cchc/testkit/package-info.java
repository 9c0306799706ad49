/**
 * AssertJ assertions, a made-up province, the conformance cases, tests of plans as data and jqwik
 * arbitraries.
 */
package vn.cchc.testkit;
