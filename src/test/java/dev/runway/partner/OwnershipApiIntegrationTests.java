package dev.runway.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import dev.runway.intake.CsvFile;
import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Owners and their partners over HTTP: who may do what, and how trouble is answered. */
@RunwayTest
class OwnershipApiIntegrationTests {

	private static final Set<String> ROLES = Set.of("PARTNER_OPERATIONS", "PARTNER_MANAGER", "CHANNEL_LEAD", "EXECUTIVE",
			"INTEGRATION", "OPERATOR");

	private static final Set<String> READERS = Set.of("PARTNER_OPERATIONS", "PARTNER_MANAGER", "CHANNEL_LEAD", "EXECUTIVE");

	private static final Set<String> CHANGERS = Set.of("PARTNER_OPERATIONS", "CHANNEL_LEAD");

	@Autowired
	Programme programme;

	@Autowired
	PartnerDirectory partners;

	MockMvc http;

	@BeforeEach
	void connect(@Autowired WebApplicationContext context) {
		http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		programme.load(Map.of(CsvFile.OWNERS, """
				user_name,name,email,manager,active
				olga,Olga Owner,olga@example.com,marc,true
				marc,Marc Manager,marc@example.com,,true
				otto,Otto Other,otto@example.com,marc,true
				gone,Gina Gone,gone@example.com,marc,false
				"""));
	}

	@Test
	void opensEachRouteToItsRolesOnly() throws Exception {
		for (var role : ROLES) {
			allows(get("/api/v1/owners"), role, READERS);
			allows(get("/api/v1/owners/olga"), role, READERS);
			allows(get("/api/v1/owners/olga/partners"), role, READERS);
			allows(json(post("/api/v1/owners/gone/hand-over"), "{\"to\":\"olga\",\"reason\":\"Test\"}"), role, CHANGERS);
			allows(json(put("/api/v1/partners/" + UUID.randomUUID() + "/owner"), "{\"owner\":\"olga\",\"reason\":\"Test\"}"),
					role, CHANGERS);
		}
		problem(http.perform(get("/api/v1/owners")), 401, "Sign in with a user name")
			.andExpect(header().string("WWW-Authenticate", "Basic realm=\"Runway\""));
		problem(http.perform(get("/api/v1/owners").with(user("system").roles("INTEGRATION"))), 403,
				"Your role does not allow this request.");
		problem(as("OPERATOR", get("/api/v1/nothing-here")), 404, "There is nothing at this path");
	}

	@Test
	void showsTheLoadOfAnOwner() throws Exception {
		programme.aPartnerSignedOn(programme.today());
		as("EXECUTIVE", get("/api/v1/owners/olga")).andExpect(status().isOk())
			.andExpect(jsonPath("$.userName").value("olga"))
			.andExpect(jsonPath("$.name").value("Olga Owner"))
			.andExpect(jsonPath("$.active").value(true))
			.andExpect(jsonPath("$.manager").value("marc"))
			.andExpect(jsonPath("$.load").isNumber())
			.andExpect(jsonPath("$.capacity").value(25));
		as("EXECUTIVE", get("/api/v1/owners/gone")).andExpect(jsonPath("$.load").value(0))
			.andExpect(jsonPath("$.capacity").isEmpty());
		as("EXECUTIVE", get("/api/v1/owners?limit=1")).andExpect(jsonPath("$.items.length()").value(1))
			.andExpect(jsonPath("$.next_cursor").isNotEmpty());
	}

	@Test
	void handsOneAndAllOver() throws Exception {
		var first = programme.aPartnerSignedOn(programme.today()).partner();
		var second = programme.aPartnerSignedOn(programme.today()).partner();
		for (var each : List.of(first, second)) {
			as("CHANNEL_LEAD", json(put("/api/v1/partners/" + each.id() + "/owner"), "{\"owner\":\"otto\",\"reason\":\"Balance\"}"))
				.andExpect(status().isOk())
				.andExpect(jsonPath("$.owner").value("otto"))
				.andExpect(jsonPath("$.changed").value(true));
		}
		as("CHANNEL_LEAD", json(put("/api/v1/partners/" + first.id() + "/owner"), "{\"owner\":\"otto\",\"reason\":\"Again\"}"))
			.andExpect(jsonPath("$.changed").value(false));

		assertThat(pages("/api/v1/owners/otto/partners?limit=1")).contains(first.id().toString(), second.id().toString())
			.doesNotHaveDuplicates();
		as("PARTNER_OPERATIONS", json(post("/api/v1/owners/otto/hand-over"), "{\"to\":\"marc\",\"reason\":\"Otto is on leave\"}"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.handedOver").value(2));
		assertThat(Stream.of(first, second).map(each -> partners.partner(each.id()).owner())).containsOnly("marc");
	}

	@Test
	void refusesWhatCannotBeInOneSentence() throws Exception {
		var owner = "/api/v1/partners/" + programme.aPartnerSignedOn(programme.today()).partner().id() + "/owner";
		problem(as("CHANNEL_LEAD", get("/api/v1/owners/nobody")), 404, "There is no owner 'nobody'.");
		problem(as("CHANNEL_LEAD", get("/api/v1/owners/nobody/partners")), 404, "There is no owner 'nobody'.");
		problem(as("CHANNEL_LEAD", get("/api/v1/owners/olga/partners?limit=0")), 422, "Give a limit from 1 to 200.");
		problem(as("CHANNEL_LEAD", get("/api/v1/owners/olga/partners?cursor=later")), 422, "cursor");
		problem(changed(owner, "{\"owner\":\"nobody\",\"reason\":\"Test\"}"), 422, "There is no owner 'nobody' to hand over to.");
		problem(changed(owner, "{\"owner\":\"gone\",\"reason\":\"Test\"}"), 422, "The owner gone is not active; name one who is.");
		problem(changed(owner, "{\"owner\":\"otto\"}"), 422, "Give the reason in a sentence.");
		problem(changed(owner, "{\"owner\":\"otto\",\"reason\":\"%s\"}".formatted("x".repeat(501))), 422, "at most 500 characters");
		problem(changed(owner, "{\"reason\":\"Test\"}"), 422, "Name the new owner in 'owner'.");
		problem(changed(owner, "{\"owner\":\"otto\",\"why\":\"Test\"}"), 400,
				"The field 'why' is unknown; the known ones are owner, reason.");
		problem(changed(owner, "{\"owner\":{},\"reason\":\"Test\"}"), 400, "The field 'owner' takes a text");
		problem(changed(owner, "{\"owner\":"), 400, "The body is no JSON");
		problem(changed(owner, ""), 400, "Send a body in JSON");
		problem(changed("/api/v1/partners/" + new UUID(0, 1) + "/owner", "{\"owner\":\"otto\",\"reason\":\"Test\"}"), 404,
				"There is no partner 00000000-0000-0000-0000-000000000001.");
		problem(changed("/api/v1/partners/acme/owner", "{\"owner\":\"otto\",\"reason\":\"Test\"}"), 400, "id");
		problem(as("CHANNEL_LEAD", json(post("/api/v1/owners/olga/hand-over"), "{\"to\":\"olga\",\"reason\":\"Test\"}")), 422,
				"name somebody else");
		problem(as("CHANNEL_LEAD", post("/api/v1/owners/olga/hand-over").contentType(MediaType.TEXT_PLAIN).content("x")), 415, "text/plain");
	}

	private ResultActions changed(String path, String body) throws Exception {
		return as("CHANNEL_LEAD", json(put(path), body));
	}

	private List<String> pages(String path) throws Exception {
		var ids = new ArrayList<String>();
		@Nullable String cursor = null;
		do {
			var page = as("PARTNER_MANAGER", get(path + (cursor == null ? "" : "&cursor=" + cursor))).andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString();
			ids.addAll(JsonPath.<List<String>>read(page, "$.items[*].partnerId"));
			cursor = JsonPath.read(page, "$.next_cursor");
		}
		while (cursor != null);
		return ids;
	}

	private void allows(MockHttpServletRequestBuilder request, String role, Set<String> allowed) throws Exception {
		var status = as(role, request).andReturn().getResponse().getStatus();
		assertThat(status == 403).as("%s is refused", role).isEqualTo(!allowed.contains(role));
	}

	private ResultActions as(String role, MockHttpServletRequestBuilder request) throws Exception {
		return http.perform(request.with(user("person").roles(role)));
	}

	private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
		return request.contentType(MediaType.APPLICATION_JSON).content(body);
	}

	private static ResultActions problem(ResultActions answer, int status, String detail) throws Exception {
		return answer.andExpect(status().is(status))
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.detail").value(containsString(detail)));
	}

}
