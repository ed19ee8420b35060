package dev.runway.dashboard.action.deal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.runway.dashboard.action.ActionField;
import dev.runway.dashboard.action.Choice;
import dev.runway.deal.Deal;
import dev.runway.partner.PersonNames;

/** What the forms about deals ask for. */
final class DealFields {

	/** Those that the forms of tasks offer. */
	private static final List<Choice> CURRENCIES = Stream.of("EUR", "USD", "GBP", "CHF", "JPY", "INR", "AUD", "CAD", "BRL", "SGD").map(code -> new Choice(code, code)).toList();

	private DealFields() {
	}

	/** One of several deals; where there is one only, that one. */
	static ActionField deal(List<Deal> open) {
		var field = ActionField.choice("deal", "Deal", open.stream().map(deal -> new Choice(deal.id().toString(), words(deal))).toList());
		return open.size() == 1 ? field.of(open.getFirst().id()) : field;
	}

	/** What a deal or a referral that nobody knows yet is described by, and what else a form asks for before its money. */
	static List<ActionField> described(LocalDate today, ActionField... more) {
		var fields = new ArrayList<>(List.of(ActionField.line("name", "Deal"), ActionField.line("customer", "End customer"),
				ActionField.line("domain", "Web domain of the end customer").optional()));
		fields.addAll(List.of(more));
		fields.addAll(List.of(amount("Expected amount").optional(), currency().optional(), ActionField.line("stage", "Stage").optional(),
				ActionField.day("closesOn", "Expected to close on", today, null).optional()));
		return fields;
	}

	static ActionField amount(String label) {
		return ActionField.line("amount", label).hint("Such as 12500, 12500.50, 12.500,50 or 12,500.50.");
	}

	static ActionField currency() {
		return ActionField.choice("currency", "Currency", CURRENCIES);
	}

	/** What a deal is called. */
	static String name(Deal deal) {
		return "“%s”".formatted(PersonNames.withoutAddresses(deal.name()));
	}

	private static String words(Deal deal) {
		return "%s%s (%s, registered on %s)".formatted(PersonNames.withoutAddresses(deal.name()),
				deal.customer() == null ? "" : " for " + PersonNames.withoutAddresses(deal.customer()), deal.state().label(), deal.registeredOn());
	}

}
