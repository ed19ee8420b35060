package dev.runway.deal;

import java.util.UUID;

import dev.runway.partner.PartnerDirectory;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Who may see what of deals: what other partners earn is seen by no partner manager. */
@Component
public class DealViewers {

	private final PartnerDirectory partners;

	public DealViewers(PartnerDirectory partners) {
		this.partners = partners;
	}

	/** Whether somebody may see what the deals of a partner are worth. */
	public boolean seeMoneyOf(UUID partnerId, HttpServletRequest viewer) {
		return !viewer.isUserInRole("PARTNER_MANAGER") || decide(viewer) || viewer.isUserInRole("EXECUTIVE")
				|| partners.partner(partnerId).owner().equals(viewer.getRemoteUser());
	}

	/** Whether somebody decides about deals. */
	public static boolean decide(HttpServletRequest viewer) {
		return viewer.isUserInRole("PARTNER_OPERATIONS") || viewer.isUserInRole("CHANNEL_LEAD");
	}

}
