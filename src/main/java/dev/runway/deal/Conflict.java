package dev.runway.deal;

/**
 * Another open registration for what may be the same end customer.
 *
 * @param partnerName the partner that has it
 * @param sameName whether the customers' names are the same
 * @param sameDomain whether their domains are
 */
public record Conflict(Deal deal, String partnerName, boolean sameName, boolean sameDomain) {
}
