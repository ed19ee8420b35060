/** Webhooks in: kept first, worked off after. */
@NullMarked
package dev.runway.webhook.inbound;

import org.jspecify.annotations.NullMarked;
