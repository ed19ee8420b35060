package dev.runway.partner;

import java.util.UUID;

/**
 * Somebody handed one partner or several of one owner over to another.
 *
 * @param handOverId under which the partners can be listed
 */
public record PartnersHandedOver(UUID handOverId, String from, String to) {
}
