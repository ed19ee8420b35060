package dev.runway.access;

/** What a person or a system is to the programme. */
enum Role {

	PARTNER_OPERATIONS, PARTNER_MANAGER, CHANNEL_LEAD, EXECUTIVE, INTEGRATION, OPERATOR

}
