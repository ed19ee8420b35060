/** Forms as process owners draw them, filled and checked without a browser; nothing here knows of tasks or of Spring. */
@NullMarked
package dev.runway.tasks.form;

import org.jspecify.annotations.NullMarked;
