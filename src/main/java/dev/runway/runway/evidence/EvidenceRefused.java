package dev.runway.runway.evidence;

import java.util.List;

import dev.runway.programme.Refused;

/** What a person typed does not show that a milestone is true. It undoes nothing of what is in order. */
public class EvidenceRefused extends Refused {

	/** @param reasons whole sentences for the person who typed it */
	EvidenceRefused(List<String> reasons) {
		super(Kind.INVALID, String.join(" ", reasons));
	}

	/** The reasons in words, as the person reads them. */
	public String reasons() {
		return String.valueOf(getMessage());
	}

}
