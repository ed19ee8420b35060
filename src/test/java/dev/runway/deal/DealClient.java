package dev.runway.deal;

import java.util.Map;
import java.util.UUID;

import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import static dev.runway.activation.Milestone.CERTIFICATION_DONE;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls the REST doors of deals, and signs the partners who have them. */
final class DealClient {

	private final RestTestClient client;

	private final Programme programme;

	private final JdbcClient jdbc;

	DealClient(int port, Programme programme, JdbcClient jdbc) {
		this.client = RestTestClient.bindToServer().baseUrl("http://localhost:" + port + "/api/v1").build();
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

	RestTestClient.ResponseSpec register(Signed signed, String name, String customer) {
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

	RestTestClient.ResponseSpec post(Signed signed, String path, String body) {
		return post(signed, path, body, null);
	}

	RestTestClient.ResponseSpec post(Signed signed, String path, String body, @Nullable String ifMatch) {
		return client.post()
			.uri("/partners/" + signed.partner().id() + path)
			.headers(headers -> {
				headers.setBasicAuth("ops", "secret");
				if (ifMatch != null) {
					headers.set(HttpHeaders.IF_MATCH, ifMatch);
				}
			})
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange();
	}

	RestTestClient.ResponseSpec get(Signed signed, String path) {
		return get("/partners/" + signed.partner().id() + path);
	}

	RestTestClient.ResponseSpec get(String path) {
		return client.get().uri(path).headers(headers -> headers.setBasicAuth("lead", "secret")).exchange();
	}

	static RestTestClient.BodyContentSpec problem(RestTestClient.ResponseSpec response, int status, String detail) {
		return response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, text -> assertThat(text).contains(detail));
	}

	private long count(String sql, Signed signed) {
		return jdbc.sql(sql).param(signed.partner().id()).query(Long.class).single();
	}

}
