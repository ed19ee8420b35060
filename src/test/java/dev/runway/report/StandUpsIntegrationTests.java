package dev.runway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import dev.runway.metrics.PaperProgramme;
import dev.runway.partner.Owner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
import dev.runway.report.PartnerLine.MilestoneLine;
import dev.runway.report.StandUp.Section;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the stand-up says of a programme that exists as facts only. */
class StandUpsIntegrationTests {

	/** A Wednesday; its week began on the 16th. */
	private static final LocalDate TODAY = LocalDate.parse("2026-11-18");

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static PaperProgramme programme;

	private final ProgrammeCalendar calendar = mock(ProgrammeCalendar.class);

	private StandUps standUps;

	@BeforeAll
	static void start() {
		programme = new PaperProgramme();
	}

	@AfterAll
	static void stop() throws IOException {
		programme.close();
	}

	@BeforeEach
	void begin() {
		programme.clear();
		var directory = mock(PartnerDirectory.class);
		given(directory.findOwner(anyString())).willAnswer(
				call -> call.getArgument(0).equals("nobody") ? Optional.empty() : Optional.of(mock(Owner.class)));
		given(calendar.today()).willReturn(TODAY);
		given(calendar.startOf(any())).willAnswer(call -> call.<LocalDate>getArgument(0).atStartOfDay(BERLIN).toInstant());
		standUps = new StandUps(new StandUpQueries(programme.jdbc, calendar, JsonMapper.builder().build()), directory, calendar);
	}

	@Test
	void saysNothingOfNobody() {
		assertThat(standUps.of(null).sections()).isEmpty();
		assertThat(standUps.board()).singleElement().satisfies(olga -> {
			assertThat(olga.load()).isZero();
			assertThat(olga.capacity()).isNull();
			assertThat(olga.oldest()).isNull();
			assertThat(olga.news()).isZero();
		});
		assertThat(standUps.of("olga").sections()).singleElement().satisfies(olga -> assertThat(olga.partners()).isEmpty());
	}

	@Test
	void refusesAnOwnerWhoIsNotThere() {
		assertThatThrownBy(() -> standUps.of("nobody")).isInstanceOf(Refused.class).hasMessageContaining("'nobody'");
	}

	@Test
	void tellsWhatIsNewWhatIsDueAndWhatIsLate() {
		programme.signed("2026-10-08", 2, 32).planned();

		var line = only();
		assertThat(line.clock()).isEqualTo("day 41 of 120");
		assertThat(line.reached()).containsExactly(new MilestoneLine("Onboarding done", LocalDate.parse("2026-11-09"), 0));
		assertThat(line.due()).containsExactly(
				new MilestoneLine("Certification done", LocalDate.parse("2026-11-19"), 0),
				new MilestoneLine("Joint plan signed", LocalDate.parse("2026-11-19"), 0));
		assertThat(line.overdue()).isEmpty();
		assertThat(line.next().words()).isEqualTo("Certification done and Joint plan signed (due 2026-11-19)");
		assertThat(line.next().path()).endsWith("/NEXT");
	}

	@Test
	void drawsTheLinesAtTheEdgesOfTheWeek() {
		programme.signed("2026-11-11", 0, -3).planned().named("Due today");
		programme.signed("2026-10-04", 0, 0, 0).planned().named("Due on Sunday was last Sunday");
		programme.signed("2026-10-11", 0, 28, 0).planned().named("Due next Sunday");
		programme.signed("2026-10-12", 0, 27, 0).planned().named("Due on Monday after");

		assertThat(line("Due today").due()).isEmpty();
		assertThat(line("Due today").reached()).extracting(MilestoneLine::name).containsExactly("Agreement signed");
		assertThat(line("Due on Sunday was last Sunday").overdue()).extracting(MilestoneLine::late).containsExactly("3 days late");
		assertThat(line("Due next Sunday").due()).extracting(MilestoneLine::name).containsExactly("Joint plan signed");
		assertThat(line("Due next Sunday").reached()).as("on the Sunday before the week before").isEmpty();
		assertThat(line("Due on Monday after").due()).isEmpty();
		assertThat(line("Due on Monday after").reached()).as("on the Sunday before the week before").isEmpty();
	}

	@Test
	void tellsOfWhatItHearsLate() {
		programme.signed("2026-09-01", 1, 10).planned().named("Heard in time").told(2, "2026-11-08T22:59:59Z");
		programme.signed("2026-09-01", 1, 10).planned().named("Heard on Monday").told(2, "2026-11-08T23:00:00Z");
		programme.signed("2026-09-01", 1, 10).planned().named("Known since Tuesday").told(2, "2026-11-17T12:00:00Z").trackedSince("2026-11-17");

		assertThat(line("Heard in time").reached()).isEmpty();
		assertThat(line("Heard on Monday").reached()).as("at midnight in Berlin")
			.containsExactly(new MilestoneLine("Onboarding done", LocalDate.parse("2026-09-11"), 0));
		assertThat(line("Known since Tuesday").reached()).as("what happened before Runway knew it").isEmpty();
		assertThat(section("olga").owner().reached()).isEqualTo(1);
	}

	@Test
	void tellsOfAWinThoughThePartnerIsCarriedNoLonger() {
		programme.signed("2026-08-01", 1, 10, 40, 40, 60, 105).planned().named("Won on Saturday");
		programme.signed("2026-06-01", 1, 10, 40, null, 60, 100).planned().named("Won long ago, its plan still open");
		programme.signed("2026-06-01", 1, 10, 40, 40, 60, 100).planned().named("Won long ago");

		assertThat(section("olga").partners()).extracting(PartnerLine::name)
			.containsExactly("Won long ago, its plan still open", "Won on Saturday");
		assertThat(line("Won on Saturday").reached()).extracting(MilestoneLine::name).containsExactly("First closed-won");
		assertThat(line("Won on Saturday").next().words()).isEqualTo("Nothing is left");
		assertThat(line("Won long ago, its plan still open").overdue()).extracting(MilestoneLine::name).containsExactly("Joint plan signed");
		assertThat(section("olga").owner()).satisfies(olga -> {
			assertThat(olga.load()).isZero();
			assertThat(olga.reached()).isEqualTo(1);
			assertThat(olga.overdue()).isEqualTo(1);
			assertThat(olga.news()).isEqualTo(2);
		});
		assertThat(standUps.board()).singleElement().extracting(OwnerTotals::overdue).isEqualTo(1);
	}

	@Test
	void leavesRoomForWhatIsOfThisWeek() {
		for (int late = 0; late < 40; late++) {
			programme.signed("2026-01-01", 1, 10).planned().named("Late " + late);
		}
		programme.signed("2026-10-08", 2, 10).planned().named("Due");
		programme.signed("2026-11-09", 2).planned().named("New");

		var shown = standUps.mailed().sections().getFirst();
		assertThat(shown.partners()).hasSize(25).extracting(PartnerLine::name).contains("Due", "New").startsWith("Late 0");
		assertThat(shown.more()).isEqualTo(17);
	}

	@Test
	void countsOnlyOpenMilestonesAsLate() {
		programme.signed("2026-06-01", 1, 20, 60, null, 80).planned();

		var line = only();
		assertThat(line.live()).isTrue();
		assertThat(line.clock()).isEqualTo("day 170");
		assertThat(line.overdue()).containsExactly(new MilestoneLine("Joint plan signed", LocalDate.parse("2026-07-13"), 128));
		assertThat(line.next().words()).isEqualTo("Joint plan signed (due 2026-07-13)");
		assertThat(section("olga").owner().oldest()).as("a live partner is not idle").isNull();
	}

	@Test
	void saysOnWhichRungAPartnerStandsAndWhatItAsksFor() {
		var help = programme.signed("2026-07-10", 1, 10).planned().named("Help").on("HELP", "2026-12-08");
		programme.signed("2026-06-10", 1, 10).planned().named("Demoted").on("DEMOTE", "2026-12-09");
		programme.signed("2026-05-10", 1, 10).planned().named("Decided").on("DECIDE", "2026-12-10");

		assertThat(line("Help").rung()).isEqualTo("Help");
		assertThat(line("Help").rungEndsOn()).isEqualTo(LocalDate.parse("2026-12-08"));
		assertThat(line("Help").next().words()).isEqualTo("Plan help");
		assertThat(line("Help").next().path()).isEqualTo("/tasks/" + help.runway() + "/HELP");
		assertThat(line("Demoted").next().words()).startsWith("Certification done and");
		assertThat(line("Decided").next().path()).endsWith("/DECISION");
		var owner = section("olga").owner();
		assertThat(List.of(owner.help(), owner.demote(), owner.decide())).containsExactly(1, 1, 1);
		assertThat(owner.oldest()).isNotNull().satisfies(oldest -> assertThat(oldest.name() + " " + oldest.day()).isEqualTo("Decided 192"));
		programme.jdbc.sql("update ladder.rungs set planned_on = opened_on where rung = 'HELP'").update();
		assertThat(line("Help").next().words()).startsWith("Certification done and");
		programme.jdbc.sql("update ladder.rungs set outcome = 'EXTENDED'").update();
		assertThat(line("Help").rung()).isNull();
	}

	@Test
	void saysThatAClockIsPausedAndThatARunwayIsBeingSetUp() {
		programme.signed("2026-11-01", 1).planned().named("Paused").pausedUntil("2026-11-30");
		programme.signed("2026-11-01", 1).planned().named("Resumed").pausedUntil("2026-11-18");
		programme.signed("2026-11-18").named("New");

		assertThat(line("Paused").pausedUntil()).isEqualTo(LocalDate.parse("2026-11-30"));
		assertThat(line("Paused").clock()).as("with the ten days of the pause").isEqualTo("day 17 of 130");
		assertThat(line("Resumed").pausedUntil()).isNull();
		assertThat(line("New").clock()).isEqualTo("day 0");
		assertThat(line("New").next().words()).isEqualTo("Being set up");
		assertThat(line("New").next().path()).isNull();
		assertThat(line("New").news()).isFalse();
	}

	@Test
	void leavesOutWhoHasEndedOrWon() {
		programme.signed("2026-06-01", 1).planned().ended(100);
		programme.signed("2026-06-01", 1, 2, 3, 4, 5, 6).planned();

		assertThat(standUps.of(null).sections()).isEmpty();
	}

	@Test
	void showsWhoHasLeftAsLongAsPartnersAreLeft() {
		programme.owner("paul");
		programme.signedBy("paul", "2026-11-01", 1).planned();
		programme.jdbc.sql("update partner.owners set active = false").update();

		assertThat(standUps.board()).extracting(OwnerTotals::owner).containsExactly("paul");
		assertThat(section("paul").owner().active()).isFalse();
	}

	@Test
	void holdsNoMoreThanAPageCan() {
		programme.jdbc.sql("""
				insert into partner.partners (id, source_system, external_id, type, tier, region, signed_on, owner, name, country,
					created_at, updated_at, version)
				select gen_random_uuid(), 'paper', n::text, 'RESELLER', 'SILVER', 'EMEA', date '2026-11-18' - n % 300, 'olga',
					'Partner ' || n, 'DE', date '2026-11-18', date '2026-11-18', 0
				from generate_series(1, 5000) n
				""").update();
		programme.jdbc.sql("""
				insert into runway.runways (id, partner_id, signed_on, tracked_since, opened_at, started_at, version, agreement_due_day,
					onboarding_due_day, certification_due_day, joint_plan_due_day, first_deal_due_day, closed_won_due_day, clock_days,
					gate, owner_capacity)
				select gen_random_uuid(), id, signed_on, signed_on, signed_on, signed_on, 0, 7, 14, 42, 42, 70, 182, 120, 'First deal', 25
				from partner.partners
				""").update();
		programme.jdbc.sql("""
				insert into runway.clock_entries (runway_id, position, ends_on, reason, recorded_by, source, recorded_at, kind, days, recorded_on)
				select id, 0, signed_on + 120, 'Signed', 'runway', 'PROCESS', signed_on, 'STARTED', 120, signed_on
				from runway.runways
				""").update();

		var one = standUps.of("olga").sections().getFirst();
		assertThat(one.partners()).hasSize(100);
		assertThat(one.more()).isEqualTo(4900);
		assertThat(one.owner().overCapacity()).isTrue();
		assertThat(one.partners().getFirst().clock()).as("the one that has waited longest").isEqualTo("day 299");
		assertThat(one.partners().getFirst().clockEndedOn()).isEqualTo("2026-05-23");
		assertThat(section("olga").partners()).hasSize(8);
	}

	@Test
	void showsThirtyOwnersAndCountsTheOthers() {
		for (int i = 10; i < 42; i++) {
			programme.owner("owner" + i);
			programme.signedBy("owner" + i, "2026-11-10", 1).planned();
		}

		assertThat(standUps.of(null).sections()).hasSize(30);
		assertThat(standUps.of(null).moreOwners()).isEqualTo(2);
		assertThat(standUps.of("owner41").moreOwners()).isZero();
	}

	@Test
	void numbersWeeksAcrossTheYear() {
		assertThat(Week.of(LocalDate.parse("2027-01-03"))).isEqualTo(new Week(LocalDate.parse("2026-12-28")));
		assertThat(Week.of(LocalDate.parse("2027-01-03")).key()).isEqualTo("2026-W53");
		assertThat(Week.of(LocalDate.parse("2027-01-04")).key()).isEqualTo("2027-W01");
	}

	private PartnerLine only() {
		return section("olga").partners().getFirst();
	}

	private PartnerLine line(String name) {
		return section("olga").partners().stream().filter(partner -> partner.name().equals(name)).findFirst().orElseThrow();
	}

	private Section section(String owner) {
		return standUps.of(null).sections().stream().filter(each -> each.owner().owner().equals(owner)).findFirst().orElseThrow();
	}

}
