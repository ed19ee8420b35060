/** The mails that the processes ask for. */
@NullMarked
package dev.runway.notification.worker;

import org.jspecify.annotations.NullMarked;
