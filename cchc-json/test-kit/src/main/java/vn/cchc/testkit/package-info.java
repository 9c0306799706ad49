/** AssertJ assertions, a made-up province, the conformance cases and jqwik arbitraries. */
package vn.cchc.testkit;
