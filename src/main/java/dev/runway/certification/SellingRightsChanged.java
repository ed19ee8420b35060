package dev.runway.certification;

import java.util.UUID;

/**
 * A partner's selling rights were granted or suspended, because of its certificates.
 *
 * @param position of the entry in the history of the rights, the first one being 0
 */
public record SellingRightsChanged(UUID partnerId, int position) {
}
