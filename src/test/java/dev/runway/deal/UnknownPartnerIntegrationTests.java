package dev.runway.deal;

import static dev.runway.support.Rest.problem;

import java.util.UUID;

import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is answered about the deals of a partner that does not exist. */
@RunwayTest
class UnknownPartnerIntegrationTests {

	private static final UUID NOBODY = new UUID(0, 7);

	@Autowired
	Rest rest;

	@Autowired
	Programme programme;

	@ParameterizedTest
	@ValueSource(strings = { "/deals", "/deal-refusals", "/deals/00000000-0000-0000-0000-000000000001" })
	void findsNoDeals(String path) {
		problem(rest.get("ops", path(path)), 404, "There is no partner " + NOBODY);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"/deals {'name': 'ERP', 'customer': 'Acme'}",
			"/referrals {'name': 'ERP', 'customer': 'Acme', 'sponsor': 'Anna'}",
			"/wins {'sourceSystem': 'crm', 'externalId': '1', 'name': 'ERP', 'customer': 'Acme', 'closedOn': 'TODAY', 'booked': {'minor': 100, 'currency': 'EUR'}}",
			"/deals/ID/review {'reason': 'Same customer'}",
			"/deals/ID/approval {'reason': 'Fine'}",
			"/deals/ID/rejection {'code': 'DUPLICATE', 'reason': 'Known'}",
			"/deals/ID/cancellation {'reason': 'Over'}",
			"/deals/ID/extension {'expiresOn': 'TODAY', 'reason': 'Slow'}",
			"/deals/ID/progressions {'stage': 'Proposal', 'progressedOn': 'TODAY'}",
			"/deals/ID/win {'closedOn': 'TODAY', 'booked': {'minor': 100, 'currency': 'EUR'}}",
			"/deals/ID/loss {'reason': 'Too dear'}" })
	void takesNothing(String request) {
		var space = request.indexOf(' ');
		var body = request.substring(space).replace('\'', '"').replace("TODAY", programme.today().toString());

		problem(rest.post("ops", path(request.substring(0, space).replace("ID", new UUID(0, 1).toString())), body), 404,
				"There is no partner " + NOBODY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "partners/nobody", "partners/nobody/timeline", "partners/nobody/deals", "partners/nobody/owner",
			"partners/nobody/selling-rights", "partners/nobody/reps", "partners/nobody/plans", "partners/nobody/certificates",
			"partners/nobody/profile", "deals?partner=nobody" })
	void saysWhatTheIdOfAPartnerLooksLike(String path) {
		problem(rest.get("ops", "/api/v1/" + path), 400, "takes an id written 123e4567-e89b-12d3-a456-426614174000.");
	}

	@Test
	void namesTheWordsThatAParameterTakes() {
		problem(rest.get("ops", "/api/v1/partners?state=GONE"), 400, "state 'GONE' is unknown; use one of starting, running, paused, live, activated, ended.");
		problem(rest.get("ops", "/api/v1/imports/%s/rows?outcome=WRONG".formatted(NOBODY)), 400, "takes one of");
	}

	private static String path(String path) {
		return "/api/v1/partners/" + NOBODY + path;
	}

}
