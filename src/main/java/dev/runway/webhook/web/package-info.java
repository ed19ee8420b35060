/** Webhooks over HTTP: the list of their endpoints, and what was missed. */
@NullMarked
package dev.runway.webhook.web;

import org.jspecify.annotations.NullMarked;
