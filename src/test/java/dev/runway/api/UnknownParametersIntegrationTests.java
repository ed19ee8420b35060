package dev.runway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.TreeMap;

import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No page and no program may give a parameter that nobody takes: passed over, a misspelled check would load. */
@RunwayTest
class UnknownParametersIntegrationTests {

	/** Pages of errors and of the documents are no doors, and who has signed in is led home from the page to sign in. */
	private static final String INNER = "/error.*|.*openapi\\.json\\.yaml|/login";

	@Autowired
	Programme programme;

	@Test
	void areRefusedOnEveryRoute(@Autowired WebApplicationContext context,
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) throws Exception {
		var browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		var partner = programme.aPartnerSignedOn(programme.today()).partner().id().toString();
		var taken = new TreeMap<String, Integer>();
		for (var route : mapping.getHandlerMethods().entrySet()) {
			for (var method : route.getKey().getMethodsCondition().getMethods()) {
				for (var path : route.getKey().getPatternValues()) {
					var address = path.replaceFirst("\\{[^}]*}", partner).replaceAll("\\{[^}]*}", partner);
					for (var person : new String[] { "ops PARTNER_OPERATIONS", "operator OPERATOR", "lead CHANNEL_LEAD" }) {
						var who = person.split(" ");
						var sent = request(HttpMethod.valueOf(method.name()), address).param("surely-unknown", "1").with(csrf());
						var status = browser.perform(sent.with(path.startsWith("/api/") ? httpBasic(who[0], "secret") : user(who[0]).roles(who[1])))
							.andReturn().getResponse().getStatus();
						if (status < 400 && !path.matches(INNER)) {
							taken.put(method + " " + path, status);
						}
					}
				}
			}
		}
		assertThat(taken).isEmpty();
	}

}
