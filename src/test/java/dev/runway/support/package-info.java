/** What tests share: the embedded engine, the reader of the models, the browser. */
@NullMarked
package dev.runway.support;

import org.jspecify.annotations.NullMarked;
