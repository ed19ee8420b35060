package dev.runway.notification;

import java.util.UUID;

/**
 * What makes a mail the same mail: it is queued once, however often it is asked for.
 *
 * @param recipient the user name of whom it goes to
 * @param about the runway, the load or whatever else it is about; mails about the same thing make one thread
 * @param occasion what tells two mails of the kind apart, such as the due day; empty where there is just one
 */
record MailKey(Kind kind, String recipient, UUID about, String occasion) {
}
