package dev.runway.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.api.Cursor;
import dev.runway.api.Paging;
import dev.runway.ladder.Rung;
import dev.runway.metrics.MetricsSettings;
import dev.runway.metrics.PaperProgramme;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Milestone;
import dev.runway.standing.ListedPartner.OpenMilestone;
import dev.runway.standing.PartnerCounts.Counted;
import dev.runway.standing.PartnerCounts.OwnersPartners;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Binder;
import tools.jackson.databind.json.JsonMapper;

/** Which partners each filter finds, in which order, and how many of them, in a programme small enough to be looked through by hand. */
class PartnerListIntegrationTests {

	private static PaperProgramme programme;

	private static PartnerList list;

	private static PartnerCounts counts;

	/** As of Sunday, 22 November 2026. */
	@BeforeAll
	static void sign() {
		programme = new PaperProgramme();
		programme.clear();
		programme.owner("paul");
		programme.signed("2026-11-21").named("Starting");
		programme.signed("2026-11-20").planned().named("New");
		programme.signed("2026-11-10").planned().named("Agreeing");
		programme.signed("2026-10-11", 3, 10).planned().named("Certifying");
		programme.signed("2026-08-01", 3, 10).planned().named("Overdue");
		programme.signed("2026-09-01", 3).planned().pausedUntil("2026-12-01").named("Paused");
		programme.signedBy("paul", "2026-07-01", 3).planned().on("HELP", "2026-11-29").named("Helped");
		programme.signed("2026-08-01", 3, 10, 30, 30, 60).planned().named("Live");
		programme.signedBy("paul", "2026-08-20", 3, 10, 30, 30, 85).planned().named("Lately live");
		programme.signed("2026-01-10", 3, 10, 30, 30, 60, 150).planned().named("Won");
		programme.signed("2026-01-10", 3, 10, 30, 30, 60).planned().ended(200).named("Lost");
		programme.signed("2026-03-10").planned().ended(100).named("Gone");
		programme.signed("2025-11-01", 3, 10, 30, 30, 60).ended(200).named("Again").again("2026-10-01", 3).planned();
		certify("New", "SALES", "2026-12-31", "granted");
		certify("Agreeing", "SE", "2026-10-31", "suspended");
		var calendar = new ProgrammeCalendar(new ProgrammeCalendar.Settings(ZoneOffset.UTC, LocalTime.of(9, 0), 30, 14),
				Clock.fixed(PaperProgramme.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
		var settings = new Binder(List.of()).bindOrCreate("runway.metrics", MetricsSettings.class);
		var asked = new QueryParameters(calendar, settings, JsonMapper.shared());
		list = new PartnerList(programme.jdbc, calendar, asked);
		counts = new PartnerCounts(programme.jdbc, asked);
	}

	@AfterAll
	static void close() {
		programme.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			state=starting                             | Starting
			state=running                              | Again, Agreeing, Certifying, Helped, New, Overdue
			state=paused                               | Paused
			state=live                                 | Lately live, Live
			state=activated                            | Won
			state=ended                                | Gone, Lost
			open=true                                  | Again, Agreeing, Certifying, Helped, Lately live, Live, New, Overdue, Paused, Starting
			next=agreement_signed                      | Agreeing, New, Starting
			next=onboarding_done                       | Again, Helped, Paused
			next=certification_done                    | Certifying, Overdue
			next=joint_plan_signed                     | Certifying, Overdue
			next=first_deal_registered                 | ''
			next=first_closed_won                      | Lately live, Live
			late=true                                  | Again, Agreeing, Helped, Overdue, Paused
			next=agreement_signed&late=true            | Agreeing
			next=certification_done&late=true          | Overdue
			due=today                                  | Certifying
			due=week                                   | Certifying
			next=agreement_signed&due=week             | ''
			reached=first_deal_registered              | Again, Lately live, Live, Lost, Won
			reached=first_deal_registered&state=running| ''
			reached=first_closed_won                   | Won
			not_reached=first_deal_registered&state=ended | Gone
			reached=first_deal_registered&reached_from=2026-11-13 | Lately live
			reached_from=2026-11-14                    | ''
			reached=first_deal_registered&reached_to=2026-11-12 | Again, Live, Lost, Won
			idle_on=2025-12-01                         | Again
			idle_on=2026-11-12                         | Again, Agreeing, Certifying, Helped, Lately live, Overdue, Paused
			not_live_by=90                             | Gone, Helped, Overdue
			not_live_by=80                             | Gone, Helped, Lately live, Overdue, Paused
			not_live_by=80&stood_at=onboarding_done    | Gone, Helped, Paused
			not_live_by=80&stood_at=first_deal_registered | Lately live
			stood_at=certification_done                | Certifying, Overdue
			live_by=60                                 | Again, Live, Lost, Won
			live_by=59                                 | ''
			path=both&path_day=42                      | Again, Lately live, Live, Lost, Won
			path=neither&path_day=42                   | Again, Certifying, Gone, Helped, Overdue, Paused
			path=too_young&path_day=42                 | Agreeing, New, Starting
			path=live_before&path_day=60               | Again, Live, Lost, Won
			path=ended_before&path_day=100             | Gone
			path=live_before                           | Again, Lately live, Live, Lost, Won
			stage=certification_done                   | Certifying, Overdue
			stage=certification_done&stage_is=left     | Again, Lately live, Live, Lost, Won
			stage=onboarding_done&stage_is=vendor      | Agreeing, New, Starting
			stage=onboarding_done&stage_is=unknown     | Again, Helped, Paused
			stage=onboarding_done&stage_is=ended       | Gone
			stage=first_closed_won&stage_is=ended      | Again, Lost
			stage_is=partner                           | Certifying, Overdue
			stage_is=skipped                           | ''
			reached=first_deal_registered&pipeline=none| Again, Lately live, Live, Lost, Won
			reached=first_deal_registered&pipeline=some| ''
			reached=first_deal_registered&pipeline_least=5 | Again, Lately live, Live, Lost, Won
			signed_from=2025-11-01&once=true&name=Again | Again
			ended_from=2026-06-18                      | Gone, Lost
			ended_from=2026-06-19&ended_to=2026-07-29  | Lost
			reached=first_deal_registered&within=84    | Again, Live, Lost, Won
			new=true                                   | Lately live
			day_from=113&day_to=144                    | Helped, Live, Overdue
			idle_from=0                                | Again, Agreeing, Certifying, Helped, New, Overdue, Paused, Starting
			idle_from=113&idle_to=113                  | Overdue
			days_left=7                                | Overdue
			days_left=6                                | ''
			rung=any                                   | Helped
			rung=help                                  | Helped
			rung=decide                                | ''
			cohort=2026-08                             | Lately live, Live, Overdue
			cohort=2025-11                             | Again
			cohort=2026-10                             | Again, Certifying
			signed_from=2026-11-20                     | New, Starting
			signed_to=2026-01-10                       | Again, Lost, Won
			signed_from=2025-11-01&signed_to=2025-11-01| Again
			rights=granted                             | New
			rights=suspended                           | Agreeing
			rights=none&next=agreement_signed          | Starting
			missing=any                                | Agreeing, New
			missing=sales                              | Agreeing
			missing=se                                 | Agreeing, New
			ran_out=any                                | Agreeing
			ran_out=expired                            | Agreeing
			ran_out=retired                            | ''
			ran_out=uncounted                          | ''
			runs_out_within=39                         | New
			runs_out_within=38                         | ''
			owner=paul                                 | Helped, Lately live
			owner=PAUL&state=live                      | Lately live
			type=reseller&tier=silver&region=emea&new=true | Lately live
			tier_at_signing=gold                       | ''
			rejected=yes                               | ''
			rejected=no&rung=any                       | Helped
			name=live                                  | Lately live, Live
			name=LAT+liv                               | Lately live
			source_system=paper&rung=any               | Helped
			external_id=nobody                         | ''
			min_updated=2026-11-21T00:00:00Z           | Starting
			""")
	void findsThoseToWhomAllThatIsGivenApplies(String query, String names) {
		var filter = filter(query);

		assertThat(names(filter, PartnerSort.DEFAULT)).containsExactlyElementsOf(names.isEmpty() ? List.of() : List.of(names.split(", ")));
		assertThat(counts.of(filter).partners()).as("counted").isEqualTo(names(filter, PartnerSort.DEFAULT).size());
		assertThat(counts.of(List.of(PartnerFilter.ALL.with(Criterion.OWNER, "olga"), filter, filter)).getLast()).as("counted with others")
			.isEqualTo(names(filter, PartnerSort.DEFAULT).size());
	}

	@ParameterizedTest
	@EnumSource
	void goesOnWhereAPageEndsInWhateverOrder(PartnerOrder order) {
		for (var sort : List.of(new PartnerSort(order, false), new PartnerSort(order, true))) {
			var all = names(PartnerFilter.ALL, sort);
			var paged = new ArrayList<String>();
			var cursor = Optional.<Cursor>empty();
			do {
				var page = list.page(PartnerFilter.ALL, sort, new Paging(3, cursor));
				page.items().forEach(partner -> paged.add(partner.name()));
				cursor = Optional.ofNullable(page.nextCursor()).map(Cursor::parse);
			}
			while (cursor.isPresent());
			assertThat(paged).as("%s", sort).hasSize(13).doesNotHaveDuplicates().containsExactlyElementsOf(all);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			name  | Again, Agreeing, Certifying
			-late | Helped, Overdue, Paused
			-day  | Won, Helped, Overdue
			due   | Helped, Overdue, Paused
			-due  | Won, Starting, Lost
			next  | Agreeing, New, Starting
			state | Starting, Again, Agreeing
			-state | Lost, Gone, Won
			signed | Lost, Won, Gone
			owner | Again, Agreeing, Certifying
			-owner | Lately live, Helped, Won
			""")
	void putsThemInTheOrderOfAColumn(String sort, String first) {
		assertThat(names(PartnerFilter.ALL, PartnerSort.of(sort)).subList(0, 3)).containsExactly(first.split(", "));
	}

	@Test
	void saysOfEachWhatIsOpen() {
		var overdue = one("name=overdue");
		assertThat(overdue.day()).isEqualTo(113);
		assertThat(overdue.clockEndsOn()).isEqualTo("2026-11-29");
		assertThat(overdue.dueOn()).isEqualTo("2026-09-12");
		assertThat(overdue.next()).extracting(OpenMilestone::milestone).containsExactly(Milestone.CERTIFICATION_DONE, Milestone.JOINT_PLAN_SIGNED);
		assertThat(overdue.late()).extracting(OpenMilestone::milestone, OpenMilestone::daysLate)
			.containsExactly(tuple(Milestone.CERTIFICATION_DONE, 71), tuple(Milestone.JOINT_PLAN_SIGNED, 71), tuple(Milestone.FIRST_DEAL_REGISTERED, 43));
		assertThat(one("name=helped").rung()).isEqualTo(Rung.HELP);
		assertThat(one("name=gone")).extracting(ListedPartner::day, ListedPartner::open).containsExactly(null, List.of());
		assertThat(one("cohort=2025-11").state()).isEqualTo(PartnerStanding.State.ENDED);
	}

	@Test
	void countsMilestonesAsTheStandUpDoes() {
		assertThat(counts.of(filter("late=true"))).isEqualTo(new Counted(5, 15, 0, 0));
		assertThat(counts.of(filter("due=week")).due()).isEqualTo(2);
		assertThat(counts.of(filter("new=true"))).isEqualTo(new Counted(1, 0, 0, 1));
	}

	@Test
	void saysWhoHasMostOfThem() {
		assertThat(counts.byOwner(filter("late=true"), 5)).containsExactly(new OwnersPartners("olga", 4), new OwnersPartners("paul", 1));
		assertThat(counts.byOwner(filter("late=true"), 1)).hasSize(1);
	}

	private static ListedPartner one(String query) {
		return list.page(filter(query), PartnerSort.DEFAULT, new Paging(5, Optional.empty())).items().getFirst();
	}

	private static List<String> names(PartnerFilter filter, PartnerSort sort) {
		var names = new ArrayList<String>();
		list.forEach(filter, sort, partner -> names.add(partner.name()));
		return names;
	}

	private static PartnerFilter filter(String query) {
		return PartnerFilter.of(Arrays.stream(query.split("&")).map(each -> each.split("="))
			.collect(Collectors.toMap(each -> each[0], each -> new String[] { each[1].replace('+', ' ') })));
	}

	/** Two of a role with a certificate up to a day, where two sales reps and one engineer are required. */
	private static void certify(String name, String role, String until, String rights) {
		programme.jdbc.sql("insert into certification.gates (partner_id, sales_reps, sales_engineers, signed_on) select id, 2, 1, signed_on from partner.partners where name = ?")
			.param(name).update();
		for (var rep : List.of("one", "two")) {
			programme.jdbc.sql("""
					with rep as (
						insert into certification.reps (id, partner_id, key, role)
						select gen_random_uuid(), id, :rep, :role from partner.partners where name = :name
						returning id)
					insert into certification.certificates (id, rep_id, name, name_key, issued_on, expires_on, recorded_at, recorded_by, source)
					select gen_random_uuid(), id, 'Basics', 'basics', '2026-10-01', cast(:until as date), now(), 'test', 'REST' from rep
					""").params(Map.of("rep", rep, "role", role, "name", name, "until", until)).update();
		}
		Stream.of("granted", rights).distinct().forEach(state -> programme.jdbc.sql("""
				insert into certification.selling_rights (partner_id, position, state, effective_on, reason, recorded_at, recorded_by, source)
				select id, (select count(*) from certification.selling_rights where partner_id = id), upper(:state), '2026-11-01', 'Certified', now(), 'test', 'REST'
				from partner.partners where name = :name
				""").params(Map.of("state", state, "name", name)).update());
	}

}
