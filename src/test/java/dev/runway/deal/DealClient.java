package dev.runway.deal;

import static dev.runway.runway.Milestone.CERTIFICATION_DONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import org.awaitility.Awaitility;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Calls the REST doors of deals, and signs the partners who have them. */
final class DealClient {

	private final Rest rest;

	private final Programme programme;

	private final JdbcClient jdbc;

	DealClient(Rest rest, Programme programme, JdbcClient jdbc) {
		this.rest = rest;
		this.programme = programme;
		this.jdbc = jdbc;
	}

	/** A partner that signed some days ago and may sell since the day after. */
	Signed aSellingPartner(int daysAgo) {
		var signedOn = programme.today().minusDays(daysAgo);
		var signed = aPartner(daysAgo, new ReachedOn(CERTIFICATION_DONE, signedOn.plusDays(1)));
		Awaitility.await("the selling rights")
			.until(() -> count("select count(*) from certification.selling_rights where partner_id = ?", signed) > 0);
		return signed;
	}

	/** A partner that signed some days ago, whose runway has started. */
	Signed aPartner(int daysAgo, ReachedOn... reached) {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(daysAgo), reached);
		Awaitility.await("the runway")
			.until(() -> count("select count(*) from certification.gates where partner_id = ? and signed_on is not null", signed) > 0);
		return signed;
	}

	ResponseSpec register(Signed signed, String name, String customer) {
		return post(signed, "/deals", "{\"name\": \"%s\", \"customer\": \"%s\"}".formatted(name, customer));
	}

	/** A deal that is registered, by its id. */
	UUID registered(Signed signed, String name, String customer) {
		return UUID.fromString(String.valueOf(register(signed, name, customer).expectStatus()
			.isCreated()
			.expectBody(Map.class)
			.returnResult()
			.getResponseBody()
			.get("dealId")));
	}

	ResponseSpec post(Signed signed, String path, String body) {
		return rest.post("ops", path(signed, path), body);
	}

	ResponseSpec post(Signed signed, String path, String body, String ifMatch) {
		return rest.as("ops")
			.post()
			.uri(rest.url() + path(signed, path))
			.header(HttpHeaders.IF_MATCH, ifMatch)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange();
	}

	ResponseSpec get(Signed signed, String path) {
		return get("/partners/" + signed.partner().id() + path);
	}

	ResponseSpec get(String path) {
		return rest.get("lead", "/api/v1" + path);
	}

	/** Looks whether an answer is a problem document that says so, and shows the rest of it. */
	static BodyContentSpec problem(ResponseSpec response, int status, String detail) {
		return response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, text -> assertThat(text).contains(detail));
	}

	private static String path(Signed signed, String path) {
		return "/api/v1/partners/" + signed.partner().id() + path;
	}

	private long count(String sql, Signed signed) {
		return jdbc.sql(sql).param(signed.partner().id()).query(Long.class).single();
	}

}
