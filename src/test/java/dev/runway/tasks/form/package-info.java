@NullMarked
package dev.runway.tasks.form;

import org.jspecify.annotations.NullMarked;
