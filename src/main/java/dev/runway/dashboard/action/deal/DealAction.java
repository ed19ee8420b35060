package dev.runway.dashboard.action.deal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.dashboard.action.ActionDesk;
import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.ActionForm;
import dev.runway.dashboard.action.PartnerAction;
import dev.runway.dashboard.action.Place;
import dev.runway.dashboard.action.Subject;
import dev.runway.dashboard.action.Typed;
import dev.runway.deal.Deal;
import dev.runway.programme.Recorded;

/** A step of one of a partner's deals: which one is chosen in the form, or by the link that leads there. */
abstract class DealAction extends PartnerAction {

	private final DealDesk deals;

	private final String title;

	private final String step;

	/**
	 * A step.
	 *
	 * @param step as the last part of its address, which is that of REST
	 */
	DealAction(ActionDesk desk, DealDesk deals, String title, String step) {
		super(desk, Place.DEAL, title);
		this.deals = deals;
		this.title = title;
		this.step = step;
	}

	/** What will happen. */
	abstract String effect();

	/** What has to be given beside the deal. */
	abstract List<ActionField> fields(Subject subject);

	/** Takes the step. */
	abstract Deal take(UUID partnerId, UUID dealId, Typed typed, Recorded recorded);

	/** Which deals it fits stands beside each of them. */
	@Override
	protected final boolean fits(Subject subject) {
		return true;
	}

	@Override
	protected final ActionForm form(Subject subject) {
		var heading = "%s: %s".formatted(subject.name(), title);
		var open = deals.open(subject.id(), step);
		return open.isEmpty() ? ActionForm.away(heading, "With none of its deals this can be done now.", subject.page())
				: new ActionForm(heading, effect(), title, subject.page(),
						Stream.concat(Stream.of(DealFields.deal(open)), fields(subject).stream()).toList());
	}

	@Override
	protected final String act(Subject subject, Typed typed, Recorded recorded) {
		var deal = take(subject.id(), typed.id("deal", "Choose the deal."), typed, recorded);
		return "%s is %s now.".formatted(DealFields.name(deal), said(deal));
	}

	/** What has become of the deal. */
	String said(Deal deal) {
		return deal.state().label();
	}

}
