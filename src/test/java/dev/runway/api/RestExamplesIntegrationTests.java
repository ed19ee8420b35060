package dev.runway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.runway.intake.CsvFile;
import dev.runway.runway.Milestone;
import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the story of one partner with the examples of the OpenAPI document, their days moved so that 20 March 2026 is today.
 * With {@code -Dopenapi.examples=write} the answers become the examples of answers.
 */
@RunwayTest
class RestExamplesIntegrationTests {

	private static final LocalDate DAY_OF_EXAMPLES = LocalDate.of(2026, 3, 20);

	private static final Pattern DAY = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d");

	private static final Path FILES = Path.of("src/main/resources/openapi");

	/** Models are deployed, held back and taken back in a test of its own, and nobody is there who takes webhooks. */
	private static final Set<String> NOT_TOLD = Set.of("mend", "overwriteModels", "deployModels", "returnToVersion", "testWebhook", "replayWebhook", "receiveHook", "replayHookEvent");

	private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Map<String, Operation> operations = new HashMap<>();

	private final Set<String> told = new HashSet<>();

	@Autowired
	Programme programme;

	@Autowired
	TestEngine engine;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Rest rest;

	SchemaRegistry schemas;

	@BeforeEach
	void read() {
		var text = new String(rest.get("ops", "/api/v1/openapi.json").expectBody().returnResult().getResponseBody(),
				StandardCharsets.UTF_8);
		schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				builder -> builder.schemas(Map.of("https://runway/openapi.json", text)));
		json.readTree(text).at("/paths").propertyStream().forEach(path -> path.getValue().propertyStream().forEach(method -> operations
			.put(method.getValue().at("/operationId").asString(), new Operation(method.getKey().toUpperCase(), path.getKey(),
					method.getValue()))));
	}

	@Test
	void areWhatRunwayTakesAndAnswers() throws Exception {
		programme.load(Map.of(CsvFile.OWNERS, """
				user_name,name,email,manager,active
				mara.lindholm,Mara Lindholm,mara.lindholm@example.com,,true
				jonas.weber,Jonas Weber,jonas.weber@example.com,mara.lindholm,true
				"""));

		var partner = tell("signPartner").at("/partnerId").asString();
		engine.awaitInstance("partner.signed", partner).awaitTask("Task_ConfirmAgreement");
		var of = Map.of("partnerId", partner);
		tell("readPartner", of);
		tell("listPartners", Map.of("?", "source_system=crm"));
		tell("readProfile", of);
		tell("putProfile", of);
		tell("readPartnerOwner", of);
		tell("handOverPartner", of);
		tell("listOwners");
		tell("readOwner", Map.of("userName", "jonas.weber"));
		tell("listPartnersOfOwner", Map.of("userName", "jonas.weber"));
		tell("handOverAll", Map.of("userName", "jonas.weber"));
		tell("reportMilestone", of);
		tell("extendClock", of);
		tell("pauseClock", of);
		tell("resumeClock", of);
		tell("sendPlan", of);
		tell("sendLink", of);
		tell("listSentPlans", of);
		tell("withdrawPlan", of);
		tell("signPlan", of);
		tell("listPlans", of);
		tell("writeNote", of);
		tell("listNotes", of);
		certifies(partner);
		deals(partner);
		tell("readTimeline", of);
		counts();
		loads();
		tell("issueToken");
		tell("revokeToken", Map.of("tokenId", tell("listTokens").at("/items/0/id").asString()));
		tell("readStuck");
		tell("compare");
		tell("readModels");
		tell("readVersions", Map.of("file", "escalation-policy.dmn"));
		tell("migrateInstances");
		tell("endPartnership", of);
		tell("signPartnerAgain", of);
		webhooks();

		assertThat(operations.keySet()).as("the story tells of every operation")
			.filteredOn(name -> !told.contains(name) && !NOT_TOLD.contains(name))
			.isEmpty();
		assertThat(FILES.toFile().list()).as("files without an operation")
			.allMatch(file -> operations.containsKey(file.substring(0, file.indexOf('.'))));
	}

	private void certifies(String partner) throws IOException {
		var rep = Map.of("partnerId", partner, "repId", tell("addRep", Map.of("partnerId", partner)).at("/id").asString());
		tell("listReps", rep);
		tell("readRep", rep);
		tell("putRep", rep);
		var certificate = tell("certifyRep", rep).at("/id").asString();
		tell("recordCertificates", rep);
		tell("listCertificates", rep);
		Awaitility.await("the rights").until(() -> jdbc.sql("select count(*) from runway.milestones m join runway.runways r on r.id = m.runway_id where r.partner_id = ?::uuid and milestone = ?")
			.params(partner, Milestone.CERTIFICATION_DONE.name()).query(Long.class).single() == 1);
		tell("readSellingRights", rep);
		tell("readPersonalData", rep);
		told.add("withdrawCertificate");
	}

	private void deals(String partner) throws IOException {
		var of = Map.of("partnerId", partner);
		var deal = Map.of("partnerId", partner, "dealId", tell("registerDeal", of).at("/dealId").asString());
		tell("readDeal", deal);
		tell("reviewDeal", deal);
		tell("approveDeal", deal);
		tell("extendDeal", deal);
		tell("progressDeal", deal);
		tell("winDeal", deal);
		tell("listDeals", Map.of("?", "partner=" + partner));
		tell("listDealsOfPartner", of);
		tell("referDeal", of);
		tell("winUnregisteredDeal", of);
		for (var ending : Set.of("rejectDeal", "cancelDeal", "loseDeal")) {
			var other = json.readTree("""
					{"name": "%s", "customer": "%s Ltd"}""".formatted(ending, ending));
			var registered = rest.post("ops", "/api/v1/partners/" + partner + "/deals", other).expectStatus().isCreated().expectBody().returnResult();
			var id = json.readTree(registered.getResponseBody()).at("/dealId").asString();
			tell(ending, Map.of("partnerId", partner, "dealId", id));
		}
		var rep = json.readTree(rest.get("ops", "/api/v1/partners/" + partner + "/reps").expectBody().returnResult().getResponseBody())
			.at("/items/0/id").asString();
		var certificate = json.readTree(rest.get("ops", "/api/v1/partners/" + partner + "/certificates").expectBody().returnResult().getResponseBody())
			.at("/certificates/0/id").asString();
		tell("withdrawCertificate", Map.of("partnerId", partner, "certificateId", certificate));
		rest.post("ops", "/api/v1/partners/" + partner + "/deals", Map.of("name", "Too early", "customer", "Early Ltd")).expectStatus().isEqualTo(409);
		tell("listRefusedDeals", of);
		tell("eraseRep", Map.of("partnerId", partner, "repId", rep));
	}

	private void counts() throws IOException {
		for (var metric : tell("listMetrics").at("/items")) {
			ask("readMetric", Map.of("name", metric.at("/name").asString()));
		}
		tell("readMetric", Map.of("name", "live-versus-signed", "?", "type=RESELLER"));
		tell("readMetricTable", Map.of("name", "live-versus-signed"));
	}

	private void loads() throws IOException {
		var id = tell("submitImport", Map.of("#", "owners.csv")).at("/id").asString();
		Awaitility.await("the load").until(() -> json.readTree(rest.get("ops", "/api/v1/imports/" + id).expectBody().returnResult().getResponseBody())
			.at("/state").asString().equals("DONE"));
		tell("readImport", Map.of("id", id));
		tell("listImportRows", Map.of("id", id, "?", "outcome=UNCHANGED"));
		tell("exportFile", Map.of("file", "partners"));
		tell("checkModels", Map.of("#", "partner-activation.bpmn"));
	}

	private void webhooks() throws IOException {
		tell("addHook");
		tell("listHooks");
		tell("listHookEvents");
		tell("removeHook", Map.of("source", "prm"));
		var webhook = Map.of("webhookId", tell("addWebhook").at("/webhook/id").asString());
		tell("listWebhooks");
		tell("rotateWebhook", webhook);
		tell("disableWebhook", webhook);
		tell("enableWebhook", webhook);
		tell("listWebhookDeliveries", webhook);
		tell("replayWebhooks", webhook);
		tell("removeWebhook", webhook);
		tell("listEvents");
	}

	private JsonNode tell(String name) throws IOException {
		return tell(name, Map.of());
	}

	/** Sends an example, and looks whether the answer is what the document says and shows. */
	private JsonNode tell(String name, Map<String, String> variables) throws IOException {
		var answer = ask(name, variables);
		if (!answer.isNull()) {
			compare(name, answer);
		}
		return answer;
	}

	/** Sends an example, and looks whether the answer is what the document says. */
	private JsonNode ask(String name, Map<String, String> variables) throws IOException {
		var operation = operations.get(name);
		assertThat(operation).as("the operation %s", name).isNotNull();
		told.add(name);
		var path = operation.path();
		for (var variable : variables.entrySet()) {
			path = path.replace("{" + variable.getKey() + "}", variable.getValue());
		}
		var request = rest.as(name.matches(".*(Token|Webhook|Hook).*") ? "operator" : "ops")
			.method(HttpMethod.valueOf(operation.method()))
			.uri(rest.url() + path + (variables.containsKey("?") ? "?" + variables.get("?") : ""));
		if (variables.containsKey("#")) {
			request.contentType(MediaType.MULTIPART_FORM_DATA).body(parts(name, variables.get("#")));
		}
		else if (operation.description().has("requestBody")) {
			var example = Files.readString(FILES.resolve(name + ".request.json"));
			request.contentType(MediaType.APPLICATION_JSON).body(moved(example, ChronoUnit.DAYS.between(DAY_OF_EXAMPLES, programme.today())));
		}
		var result = request.exchange().expectBody().returnResult();
		var body = result.getResponseBody() == null ? "" : new String(result.getResponseBody(), StandardCharsets.UTF_8);
		var status = result.getStatus().value();
		assertThat(operation.description().at("/responses").propertyNames()).as("%s answers %s: %s", name, status, body)
			.contains(String.valueOf(status));
		assertThat(status).as("%s: %s", name, body).isLessThan(300);
		var schema = operation.description().at("/responses/" + status + "/content/application~1json/schema");
		if (schema.isMissingNode()) {
			return json.nullNode();
		}
		var answer = json.readTree(body);
		assertThat(schemas.getSchema(SchemaLocation.of("https://runway/" + name),
				json.readTree(schema.toString().replace("#/components", "https://runway/openapi.json#/components"))).validate(answer))
			.as("the answer of %s: %s", name, body).isEmpty();
		return answer;
	}

	private void compare(String name, JsonNode answer) throws IOException {
		var file = FILES.resolve(name + ".response.json");
		if ("write".equals(System.getProperty("openapi.examples"))) {
			Files.writeString(file, moved(json.writeValueAsString(answer), ChronoUnit.DAYS.between(programme.today(), DAY_OF_EXAMPLES))
				.replaceAll("rwy_[0-9a-z_]+", "rwy_1f0c2d9e_and_more")
				.replaceAll("whsec_[\\w+/=]+", "whsec_C2FVsBQIhrscChlQIMV_and_more") + "\n");
		}
		assertThat(file).as("the example of what %s answers", name).exists();
		assertThat(fits(json.readTree(Files.readString(file)), answer)).as("what %s answers: %s", name, answer).isTrue();
	}

	/** Whether both have the same fields, whatever these hold; what may be there or not is shown by its schema. */
	private static boolean fits(JsonNode example, JsonNode answer) {
		if (example.isNull() || answer.isNull()) {
			return true;
		}
		if (example.isObject() && answer.isObject()) {
			return example.propertyNames().containsAll(answer.propertyNames()) && answer.propertyNames().containsAll(example.propertyNames())
					&& answer.propertyStream().allMatch(field -> fits(example.get(field.getKey()), field.getValue()));
		}
		if (example.isArray() && answer.isArray()) {
			return example.isEmpty() || answer.valueStream().allMatch(item -> example.valueStream().anyMatch(shown -> fits(shown, item)));
		}
		return example.getNodeType() == answer.getNodeType();
	}

	private static String moved(String text, long days) {
		return DAY.matcher(text).replaceAll(day -> LocalDate.parse(day.group()).plusDays(days).toString());
	}

	private static LinkedMultiValueMap<String, Object> parts(String name, String file) throws IOException {
		var content = file.endsWith(".csv") ? "user_name,name,email,manager,active\nmara.lindholm,Mara Lindholm,mara.lindholm@example.com,,true\n"
				.getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(Path.of("bpmn", file));
		var parts = new LinkedMultiValueMap<String, Object>();
		parts.add(file.endsWith(".csv") ? "owners" : "files", new ByteArrayResource(content) {

			@Override
			public String getFilename() {
				return file;
			}

		});
		return parts;
	}

	/** An operation as the document describes it. */
	private record Operation(String method, String path, JsonNode description) {
	}

}
