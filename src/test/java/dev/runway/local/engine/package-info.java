/**
 * The embedded engine that the launcher and the tests share: the real engine in this JVM, its log in a file, a clock
 * that can be moved, and the two doors at which the official client knocks.
 */
@NullMarked
package dev.runway.local.engine;

import org.jspecify.annotations.NullMarked;
