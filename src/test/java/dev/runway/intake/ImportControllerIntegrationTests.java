package dev.runway.intake;

import static dev.runway.support.Rest.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

/** The door for files, over HTTP. */
@RunwayTest
class ImportControllerIntegrationTests {

	private static final String IMPORTS = "/api/v1/imports";

	@Autowired
	Rest rest;

	@TempDir
	Path folder;

	@Test
	void takesFilesFromPartnerOperations() throws IOException {
		var location = upload("ops", "owners", "user_name,name,email\nweb.user,Web User,web.user@example.com\n").expectStatus()
			.isAccepted()
			.returnResult(String.class)
			.getResponseHeaders()
			.getLocation();

		rest.get("ops", location.getPath()).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.files[0].rows")
			.isEqualTo(1);
	}

	@Test
	void refusesEverybodyElse() throws IOException {
		upload("lead", "owners", "user_name\n").expectStatus().isForbidden();
		upload("nobody", "owners", "user_name\n").expectStatus().isUnauthorized();
		rest.get("ops", "/api/v1/nothing-here").expectStatus().isNotFound();
		rest.get("ops", "/actuator/env").expectStatus().is3xxRedirection();
	}

	@Test
	void saysWhatIsWrongWithAFile() throws IOException {
		problem(upload("ops", "partners", "no,such,columns\n"), HttpStatus.UNPROCESSABLE_CONTENT,
				"partners: The column 'no' is unknown");
		problem(upload("ops", "partners", ""), HttpStatus.UNPROCESSABLE_CONTENT, "partners: It is empty");
		problem(upload("ops", "partners", "PK\3\4"), HttpStatus.UNPROCESSABLE_CONTENT, "It is an archive and no workbook");
		problem(upload("ops", "partners", "x".repeat(70_000)), HttpStatus.UNPROCESSABLE_CONTENT, "a field of more than 65,536 characters");
		problem(upload("ops", "shoes", "a,b\n"), HttpStatus.BAD_REQUEST,
				"The part 'shoes' is unknown; the parts are owners, partners, milestones, certifications, deals, workbook.");
	}

	@Test
	void saysWhatIsWrongWithARequest() throws IOException {
		var owners = new FileSystemResource(Files.writeString(folder.resolve("owners.csv"), "user_name,name,email\n"));

		problem(rest.upload("ops", IMPORTS, new LinkedMultiValueMap<>(Map.of("dryRun", List.of("true")))),
				HttpStatus.UNPROCESSABLE_CONTENT, "Send at least one of the parts owners");
		problem(rest.upload("ops", IMPORTS, new LinkedMultiValueMap<>(Map.of("owners", List.of(owners, owners)))),
				HttpStatus.UNPROCESSABLE_CONTENT, "The part 'owners' comes 2 times");
		problem(upload("ops", "owners", owners, "?dialect=latin"), HttpStatus.UNPROCESSABLE_CONTENT,
				"There is no dialect 'latin'; there are hubspot, partnerstack, salesforce.");
		problem(upload("ops", "owners", owners, "?default=currency"), HttpStatus.UNPROCESSABLE_CONTENT, "write it as column=value");
		problem(upload("ops", "owners", owners, "?default=currency=EUR"), HttpStatus.UNPROCESSABLE_CONTENT,
				"None of the files has a column 'currency'");
		problem(rest.post("ops", IMPORTS, "{}"), HttpStatus.UNSUPPORTED_MEDIA_TYPE, "multipart/form-data");
	}

	@Test
	void loadsNothingWhereADryRunIsMisspelled() throws IOException {
		var owners = new FileSystemResource(Files.writeString(folder.resolve("owners.csv"), "user_name,name,email\nmis.spelled,M,m@example.com\n"));

		for (var query : List.of("?dry-run=true", "?checkOnly=true", "?dryrun=true", "?DryRun")) {
			problem(upload("ops", "owners", owners, query), HttpStatus.BAD_REQUEST, "is unknown; the known ones are dryRun, dialect, dates, amounts, encoding, default.");
		}
		problem(upload("ops", "owners", owners, "?dryRun="), HttpStatus.BAD_REQUEST, "The parameter 'dryRun' has no value");
		problem(upload("ops", "owners", owners, "?dryRun"), HttpStatus.BAD_REQUEST, "The parameter 'dryRun' has no value");
		problem(upload("ops", "owners", owners, "?dryRun=perhaps"), HttpStatus.BAD_REQUEST, "The parameter 'dryRun' takes true or false.");
		problem(upload("ops", "owners", owners, "?dryRun=true&dryRun=false"), HttpStatus.BAD_REQUEST, "Give dryRun once.");
		problem(rest.upload("ops", IMPORTS, new LinkedMultiValueMap<>(Map.of("owners", List.of(owners), "dry_run", List.of("true")))),
				HttpStatus.BAD_REQUEST, "The parameter 'dry_run' is unknown");
		problem(rest.upload("ops", IMPORTS, new LinkedMultiValueMap<>(Map.of("owners", List.of(owners), "dryRun", List.of("")))),
				HttpStatus.BAD_REQUEST, "The parameter 'dryRun' has no value");
		problem(rest.upload("ops", IMPORTS, new LinkedMultiValueMap<>(Map.of("owners", List.of("user_name,name,email")))),
				HttpStatus.BAD_REQUEST, "The part 'owners' is a text");
		rest.get("ops", "/api/v1/owners/mis.spelled").expectStatus().isNotFound();
	}

	@Test
	void answersAFileThatIsTooLargeWithTheLimit() throws IOException {
		var large = folder.resolve("large.csv");
		try (var out = Files.newOutputStream(large)) {
			var megabyte = "a,b,c,d,e,f,g,h\n".repeat(65536).getBytes(StandardCharsets.UTF_8);
			for (int i = 0; i < 101; i++) {
				out.write(megabyte);
			}
		}
		problem(upload("ops", "partners", large), HttpStatus.CONTENT_TOO_LARGE, "at most 100 MB");
	}

	@Test
	void answersNonsenseWithAProblemAndNeverWithAStackTrace() {
		rest.get("ops", "/api/v1/imports/not-an-id").expectStatus().isBadRequest();
		problem(rest.get("ops", "/api/v1/imports/00000000-0000-0000-0000-000000000000"), HttpStatus.NOT_FOUND,
				"There is no import 00000000-0000-0000-0000-000000000000.");
	}

	private ResponseSpec upload(String user, String part, String text) throws IOException {
		return upload(user, part, Files.writeString(folder.resolve(part + ".csv"), text));
	}

	private ResponseSpec upload(String user, String part, Path file) {
		return upload(user, part, new FileSystemResource(file), "");
	}

	private ResponseSpec upload(String user, String part, Resource file, String options) {
		return rest.upload(user, IMPORTS + options, new LinkedMultiValueMap<>(Map.of(part, List.of(file))));
	}

}
