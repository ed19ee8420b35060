package dev.runway.notification;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.engine.TaskLinks;
import dev.runway.partner.Owner;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails to whoever signs a joint plan for a partner. */
@Service
@Transactional
public class SignatureMails {

	private static final String KEY = "signatory";

	private final Mails mails;

	private final PartnerDirectory partners;

	private final TaskLinks links;

	SignatureMails(Mails mails, PartnerDirectory partners, TaskLinks links) {
		this.mails = mails;
		this.partners = partners;
		this.links = links;
	}

	/** Asks somebody to sign a plan; each link is asked with once. */
	public void ask(UUID planId, To to, Partner partner, Asked asked) {
		mails.queue(Kind.PLAN_TO_SIGN, to.recipient(), planId, UUID.randomUUID().toString(), Map.of("partner", partner, "owner", owner(partner), "vendor",
				asked.vendor(), "link", links.mailed(URI.create(asked.path())), "until", asked.until()));
	}

	/** Tells who has signed that the plan holds, with all that it says. */
	public void confirm(UUID planId, To to, Partner partner, List<String> plan) {
		mails.queue(Kind.PLAN_SIGNED, to.recipient(), planId, "", Map.of("partner", partner, "owner", owner(partner), "plan", plan));
	}

	private Owner owner(Partner partner) {
		return partners.owner(partner.owner());
	}

	/** Somebody at a partner. */
	public record To(String name, String address) {

		Recipient recipient() {
			return new Recipient(KEY, name, address);
		}

	}

	/**
	 * What somebody is asked.
	 *
	 * @param vendor who has signed for us
	 * @param path where the plan is read and signed
	 * @param until the last day on which it can be
	 */
	public record Asked(String vendor, String path, LocalDate until) {
	}

}
