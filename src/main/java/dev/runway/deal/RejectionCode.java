package dev.runway.deal;

/** Why a registration is not the partner's. */
public enum RejectionCode {

	/** Another registration stands for the same end customer. */
	DUPLICATE,
	/** The vendor sells to the end customer already. */
	EXISTING_CUSTOMER, INCOMPLETE, OUT_OF_SCOPE

}
