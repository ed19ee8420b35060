/** What a person has to do today: a partner manager for each of their partners, partner operations for milestone 1. */
@NullMarked
package dev.runway.dashboard.myday;

import org.jspecify.annotations.NullMarked;
