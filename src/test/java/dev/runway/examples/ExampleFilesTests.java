package dev.runway.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example shows every type, tier, region, owner and stage, and nothing in it contradicts itself. */
class ExampleFilesTests {

	private static final LocalDate LAST_SIGNING = LocalDate.parse("2026-11-20");

	private static final LocalDate LAST_FACT = LocalDate.parse("2026-11-21");

	private static final Map<String, Set<String>> REGIONS = Map.of("EMEA", Set.of("DE", "GB", "FR", "ZA", "AE"),
			"AMERICAS", Set.of("US", "CA", "BR", "MX"), "APAC", Set.of("JP", "IN", "AU", "SG"));

	@ParameterizedTest
	@EnumSource
	void isUtf8WithoutByteOrderMarkAndEndsLinesWithLineFeeds(ExampleFile file) {
		byte[] bytes = file.bytes();
		assertThatCode(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)))
				.doesNotThrowAnyException();
		assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotStartWith("\uFEFF").doesNotContain("\r")
				.endsWith("\n").doesNotEndWith("\n\n");
	}

	@ParameterizedTest
	@EnumSource
	void holdsNoCellThatASpreadsheetTakesForAFormula(ExampleFile file) {
		assertThat(file.rows()).flatMap(row -> row.getFields()).noneMatch(cell -> cell.matches("(?s)[=+@\\-].*"));
	}

	@Test
	void hasTwelvePartnerManagersUnderManagersOfTheirOwn() {
		Set<String> users = Set.copyOf(ExampleFile.OWNERS.column("user_name"));
		Set<String> managers = ExampleFile.OWNERS.column("manager").stream().filter(name -> !name.isEmpty())
				.collect(Collectors.toSet());
		assertThat(users).hasSize(ExampleFile.OWNERS.rows().size()).containsAll(managers);
		assertThat(managers).hasSizeGreaterThanOrEqualTo(2);
		assertThat(users).hasSize(managers.size() + 12);
		assertThat(ExampleFile.OWNERS.column("email")).doesNotHaveDuplicates().allMatch(m -> m.endsWith("@example.com"));
	}

	@Test
	void givesEachPartnerManagerPartnersAndOneOfThemMoreThanTwentyFive() {
		Map<String, Long> loads = countsOf(ExamplePartner::owner);
		List<String> managers = ExampleFile.OWNERS.column("manager");
		assertThat(loads.keySet()).isEqualTo(ExampleFile.OWNERS.rows().stream()
				.filter(row -> !managers.contains(row.getField("user_name"))).map(row -> row.getField("email"))
				.collect(Collectors.toSet()));
		assertThat(loads.values()).filteredOn(load -> load > 25).hasSize(1);
		assertThat(loads.values()).filteredOn(load -> load < 15).isNotEmpty();
	}

	@Test
	void has240PartnersThatNobodyTakesForRealOnes() {
		assertThat(ExampleFile.PARTNERS.rows()).hasSize(240);
		assertThat(ExampleFile.PARTNERS.column("external_id")).doesNotHaveDuplicates();
		assertThat(ExampleFile.PARTNERS.column("name")).doesNotHaveDuplicates().allMatch(n -> n.length() < 100);
		assertThat(ExampleFile.PARTNERS.column("domain")).doesNotHaveDuplicates().allMatch(d -> d.endsWith(".example"));
		assertThat(ExampleFile.PARTNERS.column("contact_email"))
				.allMatch(mail -> mail.isEmpty() || mail.matches("[a-z.]+@[a-z0-9-]+\\.example"));
	}

	@Test
	void coversAllTypesTiersAndRegions() {
		assertThat(ExampleFile.PARTNERS.column("partner_type")).doesNotContain("").containsOnly("reseller",
				"system_integrator", "consultancy", "referral");
		assertThat(ExampleFile.PARTNERS.column("tier")).containsOnly("registered", "silver", "gold", "platinum");
		List<String> countries = ExampleFile.PARTNERS.column("country");
		assertThat(countries).isSubsetOf(Locale.getISOCountries());
		assertThat(REGIONS).allSatisfy((region, some) -> assertThat(countries).containsAll(some));
		assertThat(ExampleFile.PARTNERS.column("time_zone"))
				.allMatch(zone -> zone.isEmpty() || ZoneId.getAvailableZoneIds().contains(zone));
	}

	@Test
	void signsPartnersInEachOfTheMonthsUpToTheLastDay() {
		List<LocalDate> days = ExamplePartner.all().stream().map(ExamplePartner::signedOn).toList();
		assertThat(days).isSorted().allMatch(day -> day.getDayOfWeek().getValue() < 6);
		assertThat(days).first().isEqualTo(LocalDate.parse("2026-03-23"));
		assertThat(days).last().isEqualTo(LAST_SIGNING);
		assertThat(countsOf(partner -> YearMonth.from(partner.signedOn()))).hasSize(9)
				.allSatisfy((month, signed) -> assertThat(signed).isBetween(5L, 40L));
	}

	@Test
	void datesNoMilestoneBeforeItsPartnersSigningOrAfterTheLastDay() {
		assertThat(ExamplePartner.all()).allSatisfy(partner -> assertThat(partner.milestones().values())
				.allMatch(day -> !day.isBefore(partner.signedOn()) && !day.isAfter(LAST_FACT)));
	}

	@Test
	void tiesEachMilestoneToAPartnerOfTheSameSourceSystem() {
		Map<String, String> sources = ExamplePartner.all().stream()
				.collect(Collectors.toMap(ExamplePartner::id, ExamplePartner::sourceSystem));
		assertThat(ExampleFile.MILESTONES.rows()).allSatisfy(row -> {
			assertThat(row.getField("source_system")).isEqualTo(sources.get(row.getField("partner_external_id")));
			assertThat(row.getField("milestone")).isIn(ExamplePartner.MILESTONES);
		});
	}

	@Test
	void hasAboutAQuarterLiveAndSomeActivated() {
		assertThat(ExamplePartner.count(ExamplePartner::live)).isBetween(50L, 70L);
		assertThat(ExamplePartner.count(p -> p.reached("first_closed_won"))).isBetween(10L, 25L);
		assertThat(ExamplePartner.all()).noneMatch(p -> p.reached("first_closed_won") && !p.live());
	}

	@Test
	void hasPartnersThatStandAtEachMilestone() {
		assertThat(countsOf(ExamplePartner::standsAt)).containsOnlyKeys("agreement_signed", "onboarding_done",
				"certification_done", "joint_plan_signed", "first_deal_registered", "first_closed_won", "none")
				.allSatisfy((milestone, partners) -> assertThat(partners).isGreaterThanOrEqualTo(10));
	}

	@Test
	void hasPartnersThatSkippedAMilestoneOrReachedOneOutOfOrder() {
		assertThat(ExamplePartner.count(p -> p.live() && !p.reached("certification_done"))).isBetween(3L, 12L);
		assertThat(ExamplePartner.count(p -> p.live() && !p.reached("joint_plan_signed"))).isBetween(3L, 12L);
		assertThat(ExamplePartner.count(p -> p.reachedBefore("first_deal_registered", "joint_plan_signed")))
				.isBetween(3L, 8L);
		assertThat(ExamplePartner.count(p -> p.reachedBefore("certification_done", "onboarding_done")))
				.isBetween(2L, 8L);
		assertThat(ExamplePartner.count(p -> p.live() && p.daysTo("first_deal_registered") > 120)).isPositive();
	}

	@Test
	void leavesThePartnersOfTheLastDaysWithoutMilestones() {
		assertThat(ExamplePartner.all()).filteredOn(p -> p.signedOn().isAfter(LAST_SIGNING.minusDays(5))).isNotEmpty()
				.allMatch(p -> p.milestones().isEmpty());
	}

	@Test
	void certifiesTheRepsOfEachPartnerOnTheDayOfItsMilestoneAndNotBefore() {
		var certificates = ExampleFile.CERTIFICATIONS.rows().stream().collect(Collectors.groupingBy(row -> row.getField("partner_external_id")));
		assertThat(ExamplePartner.all()).filteredOn(partner -> partner.reached("certification_done")).allSatisfy(partner -> {
			var held = certificates.get(partner.id()).stream().map(row -> LocalDate.parse(row.getField("issued_on"))).sorted().toList();
			assertThat(held).first().satisfies(day -> assertThat(day).isAfterOrEqualTo(partner.signedOn()));
			assertThat(held.get(2)).isEqualTo(partner.milestones().get("certification_done"));
		});
		assertThat(ExamplePartner.all()).filteredOn(partner -> !partner.reached("certification_done"))
			.allSatisfy(partner -> assertThat(certificates.getOrDefault(partner.id(), List.of())).hasSizeLessThan(2));
		assertThat(certificates).hasSizeGreaterThan(100);
		assertThat(ExampleFile.CERTIFICATIONS.column("expires_on")).filteredOn(day -> !day.isEmpty()).map(LocalDate::parse)
			.anyMatch(day -> day.isBefore(LAST_FACT)).anyMatch(day -> !day.isBefore(LAST_FACT) && day.isBefore(LAST_FACT.plusDays(30)));
	}

	@Test
	void registersDealsFromTheDayOfTheMilestoneOnInAllStates() {
		var partners = ExamplePartner.all().stream().collect(Collectors.toMap(ExamplePartner::id, Function.identity()));
		assertThat(ExampleFile.DEALS.rows()).allSatisfy(row -> {
			var partner = partners.get(row.getField("partner_external_id"));
			var submitted = LocalDate.parse(row.getField("submitted_at"));
			assertThat(submitted).isBetween(partner.milestones().get("first_deal_registered"), LAST_FACT);
			assertThat(row.getField("source_system")).isEqualTo(partner.sourceSystem());
			assertThat(new BigDecimal(row.getField("amount"))).isPositive();
			if (row.getField("state").equals("won")) {
				assertThat(row.getField("won_at")).isEqualTo(partner.milestones().get("first_closed_won").toString());
			}
		});
		assertThat(ExampleFile.DEALS.column("external_id")).doesNotHaveDuplicates();
		assertThat(ExampleFile.DEALS.column("account_name")).doesNotHaveDuplicates();
		assertThat(ExampleFile.DEALS.column("state")).contains("submitted", "approved", "rejected", "won", "lost");
	}

	private static <K> Map<K, Long> countsOf(Function<ExamplePartner, K> key) {
		return ExamplePartner.all().stream().collect(Collectors.groupingBy(key, Collectors.counting()));
	}

}
