package dev.runway.partner;

import java.util.Locale;
import java.util.Optional;

/** A partner's standing in the programme, lowest first. */
public enum Tier {

	REGISTERED, SILVER, GOLD, PLATINUM;

	/** The next lower tier; the lowest has none. */
	/** The tier in a sentence. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public Optional<Tier> below() {
		return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
	}

}
