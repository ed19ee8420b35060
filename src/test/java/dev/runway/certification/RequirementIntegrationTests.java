package dev.runway.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import dev.runway.intake.CsvFile;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.runway.RunwayDirectory;
import dev.runway.runway.Targets;
import dev.runway.support.Models;
import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** The minimum comes from the table and is kept with the runway: a later edit of the table changes it for nobody. */
@RunwayTest
@DirtiesContext
class RequirementIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	PartnerDirectory partners;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	Certifications certifications;

	@Autowired
	TestEngine engine;

	@Test
	void isThatOfTheTableOnTheDayWhenTheRunwayStarted() {
		var before = programme.aPartnerSignedOn(programme.today()).partner().id();
		assertThat(words(before)).isEqualTo("0 of 2 sales reps, 0 of 1 SE are certified");
		deploy(Models.inRepository()
			.edited("milestone-targets.dmn", entry("Tier", ""), "\"GOLD\"")
			.edited("milestone-targets.dmn", entry("Region", ""), "\"AMERICAS\"")
			.edited("milestone-targets.dmn", entry("SalesReps", "2"), "3")
			.edited("milestone-targets.dmn", entry("SalesEngineers", "1"), "2"));

		var gold = aReseller("gold", "US");
		var elsewhere = aReseller("gold", "DE");
		assertThat(words(gold)).isEqualTo("0 of 3 sales reps, 0 of 2 SE are certified");
		assertThat(words(elsewhere)).isEqualTo("0 of 2 sales reps, 0 of 1 SE are certified");

		deploy(Models.inRepository());
		assertThat(runways.runwayOf(gold).targets()).returns(3, Targets::salesReps).returns(2, Targets::salesEngineers);
		certifications.record(gold, List.of(certified("Ann", Role.SALES), certified("Bob", Role.SALES), certified("Cleo", Role.SE)),
				programme.saidBy("test"));
		assertThat(certifications.standing(gold).orElseThrow().missing()).containsExactly(new MissingRole(Role.SALES, 3, 2, 1),
				new MissingRole(Role.SE, 2, 1, 1));
		certifications.record(gold, List.of(certified("Dan", Role.SALES), certified("Eve", Role.SE)), programme.saidBy("test"));
		assertThat(certifications.standing(gold).orElseThrow().met()).isTrue();
		assertThat(words(before)).isEqualTo("0 of 2 sales reps, 0 of 1 SE are certified");
	}

	private String words(UUID partnerId) {
		return Awaitility.await("the runway").until(() -> certifications.standing(partnerId), Optional::isPresent).orElseThrow().words();
	}

	private UUID aReseller(String tier, String country) {
		var id = UUID.randomUUID().toString();
		programme.load(Map.of(CsvFile.PARTNERS, """
				source_system,external_id,name,partner_type,tier,signed_on,owner_email,country
				test,%s,Acme,reseller,%s,%s,olga@example.com,%s
				""".formatted(id, tier, programme.today(), country)));
		return partners.find(new PartnerKey("test", id)).orElseThrow().id();
	}

	private void deploy(Models models) {
		engine.client()
			.newDeployResourceCommand()
			.addResourceStringUtf8(models.content("milestone-targets.dmn"), "milestone-targets.dmn")
			.send()
			.join();
	}

	/** A cell of the row for resellers. */
	private static Pattern entry(String column, String value) {
		return Pattern.compile("(?<=<(?:in|out)putEntry id=\"(?:In|Out)putEntry_ResellerOrReferral%s\">\\s{0,20}<text>)%s(?=</text>)"
			.formatted(column, value));
	}

	private CertifiedRep certified(String name, Role role) {
		return new CertifiedRep(name, null, role, "Basics", programme.today(), null);
	}

}
