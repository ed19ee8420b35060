package dev.runway.dashboard;

import jakarta.servlet.http.HttpServletRequest;

/** With which page the day of somebody begins. */
public enum Home {

	/** What a channel lead looks after: the figures, and whom they are worst for. */
	PROGRAMME,

	/** The figures alone, for executives. */
	HEADLINE,

	/** What a partner manager and partner operations have to do. */
	MY_DAY,

	/** For those who run the machine. */
	LINKS;

	/** That of the role in which somebody decides most. */
	public static Home of(HttpServletRequest reader) {
		return reader.isUserInRole("CHANNEL_LEAD") ? PROGRAMME : reader.isUserInRole("EXECUTIVE") ? HEADLINE
				: reader.isUserInRole("PARTNER_MANAGER") || reader.isUserInRole("PARTNER_OPERATIONS") ? MY_DAY : LINKS;
	}

}
