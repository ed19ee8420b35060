/** How people sign in, and how guessing is slowed. */
@NullMarked
package dev.runway.access.signin;

import org.jspecify.annotations.NullMarked;
