/** What people do by a form: it says what will happen, asks for what is needed, is carried out once, and tells what was done. */
@NullMarked
package dev.runway.dashboard.action;

import org.jspecify.annotations.NullMarked;
