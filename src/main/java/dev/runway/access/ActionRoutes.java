package dev.runway.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;

/**
 * Who may do on a page what REST offers as well: the same people, for the form and for what it sends. Notes, which REST does not
 * write, go with what describes the partner.
 */
final class ActionRoutes {

	static final List<Route> ROUTES = Stream.of(
			form("/partners/sign", POST, "/api/v1/partners"),
			form("/partners/hand-over", PUT, "/api/v1/partners/*/owner"),
			form("/owners/*/hand-over", POST, "/api/v1/owners/*/hand-over"),
			form("/partners/*/hand-over", PUT, "/api/v1/partners/*/owner"),
			form("/partners/*/clock/extension", POST, "/api/v1/partners/*/clock/extensions"),
			form("/partners/*/clock/pause", POST, "/api/v1/partners/*/clock/pauses"),
			form("/partners/*/clock/resumption", POST, "/api/v1/partners/*/clock/resumption"),
			form("/partners/*/ending", POST, "/api/v1/partners/*/ending"),
			form("/partners/*/signature", POST, "/api/v1/partners/*/runways"),
			form("/partners/*/contact", PUT, "/api/v1/partners/*/profile"),
			form("/partners/*/note", POST, "/api/v1/partners/*/notes"),
			form("/partners/*/note/erasure", PUT, "/api/v1/partners/*/profile"),
			form("/partners/*/milestone", POST, "/api/v1/partners/*/milestones"),
			form("/partners/*/plan/request", POST, "/api/v1/partners/*/plan-signatures"),
			form("/partners/*/plan/link", POST, "/api/v1/partners/*/plan-signatures/link"),
			form("/partners/*/plan/withdrawal", POST, "/api/v1/partners/*/plan-signatures/withdrawal"),
			form("/partners/*/certificate", POST, "/api/v1/partners/*/certificates"),
			form("/partners/*/certificate/withdrawal", POST, "/api/v1/partners/*/certificates/*/withdrawal"),
			form("/partners/*/rep", POST, "/api/v1/partners/*/reps"),
			form("/partners/*/rep/leaving", PUT, "/api/v1/partners/*/reps/*"),
			form("/partners/*/rep/erasure", POST, "/api/v1/partners/*/reps/*/erasure"),
			form("/partners/*/deal", POST, "/api/v1/partners/*/deals"),
			form("/partners/*/referral", POST, "/api/v1/partners/*/referrals"),
			form("/partners/*/deal/review", POST, "/api/v1/partners/*/deals/*/review"),
			form("/partners/*/deal/approval", POST, "/api/v1/partners/*/deals/*/approval"),
			form("/partners/*/deal/rejection", POST, "/api/v1/partners/*/deals/*/rejection"),
			form("/partners/*/deal/cancellation", POST, "/api/v1/partners/*/deals/*/cancellation"),
			form("/partners/*/deal/extension", POST, "/api/v1/partners/*/deals/*/extension"),
			form("/partners/*/deal/progressions", POST, "/api/v1/partners/*/deals/*/progressions"),
			form("/partners/*/deal/win", POST, "/api/v1/partners/*/deals/*/win"),
			form("/partners/*/deal/loss", POST, "/api/v1/partners/*/deals/*/loss"))
		.flatMap(routes -> routes)
		.toList();

	private ActionRoutes() {
	}

	private static Stream<Route> form(String page, HttpMethod method, String path) {
		var rest = ApiRoutes.of(method, path);
		return Stream.of(GET, POST).map(each -> new Route(each, page, rest.allowed())).map(route -> rest.owned() ? route.orOwner() : route);
	}

}
