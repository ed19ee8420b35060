package dev.runway.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.ProgrammeDay;
import dev.runway.partner.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to deals: records what became of them, each fact once. */
@Service
@Transactional
public class Deals {

	private final PartnerDirectory partners;

	private final DealStore deals;

	private final ProgrammeDay day;

	Deals(PartnerDirectory partners, DealStore deals, ProgrammeDay day) {
		this.partners = partners;
		this.deals = deals;
		this.day = day;
	}

	/** Registers a deal; one that is registered already stays as it is. */
	public Deal register(UUID partnerId, Registration registration, String by, String source) {
		deals.register(partnerId, registration, day.now(), by, source);
		return deals.find(registration.key()).orElseThrow();
	}

	/** Records that a deal moved to a later stage; on days on which it cannot have moved it is refused. */
	public void progress(UUID partnerId, UUID dealId, @Nullable String stage, @Nullable LocalDate progressedOn,
			String by, String source) {
		var deal = of(partnerId).stream()
			.filter(each -> each.id().equals(dealId))
			.findFirst()
			.orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "The partner has no deal %s.".formatted(dealId)));
		var problems = Progression.problems(stage, progressedOn, deal.registeredOn(), deal.closedOn(), day.today());
		if (stage == null || progressedOn == null || !problems.isEmpty()) {
			throw new Refused(Refused.Kind.INVALID, String.join(" ", problems));
		}
		deals.progress(dealId, new Progression(stage.strip(), progressedOn), day.now(), by, source);
	}

	/** Records that a deal was won and its revenue booked, and says whether that was new. */
	public boolean win(UUID dealId, LocalDate closedOn, Money booked, String by, String source) {
		return deals.win(dealId, closedOn, booked, day.now(), by, source);
	}

	/** The deals of a partner, the earliest first. */
	@Transactional(readOnly = true)
	public List<Deal> of(UUID partnerId) {
		if (partners.find(partnerId).isEmpty()) {
			throw new Refused(Refused.Kind.UNKNOWN, "There is no partner %s.".formatted(partnerId));
		}
		return deals.of(partnerId);
	}

	@Transactional(readOnly = true)
	public Optional<Deal> find(DealKey key) {
		return deals.find(key);
	}

}
