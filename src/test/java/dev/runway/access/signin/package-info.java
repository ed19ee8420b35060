/** How people sign in. */
@NullMarked
package dev.runway.access.signin;

import org.jspecify.annotations.NullMarked;
