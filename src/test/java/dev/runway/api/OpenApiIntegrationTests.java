package dev.runway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.runway.api.openapi.BodyTypes;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the REST interface: whole, right by its own rules, and good enough to make a client of. */
@RunwayTest
class OpenApiIntegrationTests {

	private static final String PATH = "/api/v1/openapi.json";

	private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

	private final JsonMapper json = new JsonMapper();

	@Autowired
	Rest rest;

	String text;

	JsonNode document;

	/** Leaves it for linters, too. */
	@BeforeEach
	void read() throws IOException {
		var body = rest.get("lead", PATH).expectStatus().isOk().expectBody().returnResult().getResponseBody();
		text = new String(body, StandardCharsets.UTF_8);
		document = json.readTree(text);
		Files.writeString(Path.of("target", "openapi.json"), text);
	}

	@Test
	void isOpenToWhoeverHasSignedIn() {
		rest.anonymous().get().uri(rest.url() + PATH).exchange().expectStatus().isUnauthorized();
	}

	@Test
	void isAnOpenApiDocument() throws IOException {
		assertThat(document.at("/openapi").asString()).startsWith("3.1");
		var schema = new ClassPathResource("openapi/oas-3.1.schema.json").getContentAsString(StandardCharsets.UTF_8);
		assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema).validate(text, InputFormat.JSON))
			.isEmpty();
	}

	@Test
	void describesEveryHandler(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
		var handlers = new TreeSet<String>();
		mapping.getHandlerMethods().keySet().forEach(route -> route.getPatternValues().stream()
			.filter(path -> path.startsWith("/api/v1/") && !path.startsWith(PATH))
			.forEach(path -> route.getMethodsCondition().getMethods().stream().map(RequestMethod::name)
				.forEach(method -> handlers.add(method.toLowerCase() + " " + path))));

		assertThat(operations().keySet()).containsExactlyInAnyOrderElementsOf(handlers);
	}

	@Test
	void saysOfEachOperationWhatItIsCalledAndDoes() {
		var names = new HashSet<String>();
		operations().forEach((route, operation) -> {
			assertThat(names.add(operation.at("/operationId").asString())).as("the name of %s is its own", route).isTrue();
			assertThat(operation.at("/operationId").asString()).as("the name of %s", route).matches("[a-z][A-Za-z]+[a-z]");
			assertThat(operation.at("/summary").asString()).as("the summary of %s", route).isNotBlank();
			assertThat(operation.at("/tags")).as("the subject of %s", route).hasSize(1);
			assertThat(operation.at("/responses/401/$ref").asString()).as("the refusals of %s", route)
				.isEqualTo("#/components/responses/Unauthorized");
		});
	}

	@Test
	void namesTheHeadersThatCallersNeed() {
		operations().forEach((route, operation) -> {
			if (route.startsWith("post ")) {
				assertThat(parameters(operation)).as(route).contains("Idempotency-Key");
			}
		});
		assertThat(parameters(operations().get("put /api/v1/partners/{partnerId}/profile"))).contains("If-Match");
		assertThat(parameters(operations().get("get /api/v1/partners"))).contains("limit", "cursor", "min_updated")
			.doesNotContain("paging");
		assertThat(document.at("/paths/~1api~1v1~1partners/post/responses").propertyNames()).contains("200", "201", "409", "413", "422");
	}

	@Test
	void saysHowToSignIn() {
		assertThat(document.at("/components/securitySchemes").propertyNames()).containsExactlyInAnyOrder("bearer", "basic");
		assertThat(document.at("/security").valueStream().flatMap(way -> way.propertyNames().stream())).containsExactly("bearer", "basic");
	}

	/** Two records of the same name would be described as one. */
	@Test
	void describesEachTypeUnderANameOfItsOwn(@Autowired BodyTypes types) {
		var names = new HashMap<String, Class<?>>();
		types.all().forEach(type -> assertThat(names.put(type.getSimpleName(), type)).as("%s has a name of its own", type).isNull());
	}

	@Test
	void knowsWhichFieldsAreAlwaysThereAndWhichMayBeNull() {
		assertThat(document.at("/components/schemas/ListedPartner/required").toString()).contains("\"partnerId\"", "\"state\"");
		assertThat(document.at("/components/schemas/NewPartner/required").toString()).contains("\"sourceSystem\"").doesNotContain("\"domain\"");
		assertThat(document.at("/components/schemas/PartnerProfile/properties/domain/type").toString()).isEqualTo("[\"string\",\"null\"]");
		assertThat(document.at("/components/schemas/PageListedPartner/required").toString()).contains("\"items\"", "\"has_more\"")
			.doesNotContain("next_cursor");
	}

	@Test
	void showsExamplesThatAreWhatTheySay() {
		var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				builder -> builder.schemas(Map.of("https://runway/openapi.json", text)));
		operations().forEach((route, operation) -> Stream.concat(operation.at("/requestBody/content").valueStream(),
				operation.at("/responses").valueStream().flatMap(response -> response.at("/content").valueStream()))
			.filter(body -> body.has("example"))
			.forEach(body -> {
				var schema = body.at("/schema").toString().replace("#/components", "https://runway/openapi.json#/components");
				assertThat(registry.getSchema(SchemaLocation.of("https://runway/" + Math.abs(route.hashCode())), json.readTree(schema))
					.validate(body.at("/example"))).as("the example of %s", route).isEmpty();
			}));
	}

	@Test
	void canBeMadeAClientOf(@TempDir Path folder) throws Exception {
		var file = Files.writeString(folder.resolve("openapi.json"), text);
		var sources = folder.resolve("client");
		var generator = Path.of("target", "tools", "openapi-generator-cli.jar");
		var log = folder.resolve("generator.log");
		var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", generator.toString(),
				"generate", "-g", "java", "--library", "restclient", "-i", file.toString(), "-o", sources.toString(),
				"--additional-properties=openApiNullable=false,useJakartaEe=true", "--global-property",
				"apis,models,supportingFiles,modelDocs=false,apiDocs=false,modelTests=false,apiTests=false")
			.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).as(Files.readString(log)).isZero();

		var arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", folder.resolve("classes").toString(), "-cp",
				System.getProperty("java.class.path")));
		try (var files = Files.walk(sources)) {
			files.filter(each -> each.toString().endsWith(".java")).map(Path::toString).forEach(arguments::add);
		}
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))).isZero();
	}

	private Map<String, JsonNode> operations() {
		var operations = new HashMap<String, JsonNode>();
		document.at("/paths").propertyStream().forEach(path -> path.getValue().propertyStream()
			.filter(method -> METHODS.contains(method.getKey()))
			.forEach(method -> operations.put(method.getKey() + " " + path.getKey(), method.getValue())));
		return operations;
	}

	private static List<String> parameters(JsonNode operation) {
		return operation.at("/parameters").valueStream().map(parameter -> parameter.at("/name").asString()).toList();
	}

}
