/** What systems sign in with. */
@NullMarked
package dev.runway.access.token;

import org.jspecify.annotations.NullMarked;
