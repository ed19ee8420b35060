/** The assembly of the embedded engine, beside the helpers of the vendor's test engine, which are visible here only. */
@NullMarked
package io.camunda.zeebe.process.test.engine;

import org.jspecify.annotations.NullMarked;
