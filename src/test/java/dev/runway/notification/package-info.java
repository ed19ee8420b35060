/** Mail. */
@NullMarked
package dev.runway.notification;

import org.jspecify.annotations.NullMarked;
