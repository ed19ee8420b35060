package dev.runway.dashboard;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.runway.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partners that exist as facts only, many at once: no process runs for them, and none is asked for. */
final class PaperPartners {

	private static final String[] DAYS = { "agreement_on", "onboarding_on", "certification_on", "joint_plan_on", "first_deal_on",
			"first_closed_won_on" };

	/** So many partners of the last two years, one after the other, each with its own way. */
	private static final String COHORTS = """
			insert into partner.partners (id, source_system, external_id, type, tier, region, signed_on, owner, name, country, created_at,
				updated_at, version)
			select md5('cohort' || n)::uuid, 'cohort', n, (array['RESELLER', 'SYSTEM_INTEGRATOR', 'CONSULTANCY', 'REFERRAL'])[1 + n %% 4],
				(array['REGISTERED', 'SILVER', 'GOLD', 'PLATINUM'])[1 + n / 4 %% 4], (array['EMEA', 'AMERICAS', 'APAC'])[1 + n / 16 %% 3],
				date '%2$s' - n %% 720, 'olga', 'Partner ' || n, 'DE', date '%2$s' - n %% 720, date '%2$s' - n %% 720, 0
			from generate_series(1, %1$d) n;

			insert into runway.runways (id, partner_id, signed_on, tracked_since, opened_at, version)
			select md5('run' || external_id)::uuid, id, signed_on, signed_on, '2100-01-01', 0
			from partner.partners where source_system = 'cohort';

			update runway.runway_days days
			set agreement_on = signed_on + mix %% 12,
				onboarding_on = case when mix %% 20 > 1 then signed_on + 8 + mix / 3 %% 30 end,
				certification_on = case when mix %% 20 > 3 then signed_on + 25 + mix / 5 %% 50 end,
				joint_plan_on = case when mix %% 20 > 4 then signed_on + 25 + mix / 7 %% 50 end,
				first_deal_on = case when mix %% 20 > 6 then signed_on + 50 + mix / 11 %% 90 end,
				first_closed_won_on = case when mix %% 20 > 10 then signed_on + 110 + mix / 13 %% 120 end,
				ended_on = case when mix %% 20 = 1 then signed_on + 150 end
			from (select runway_id, abs(hashtext(runway_id::text)) as mix from runway.runway_days) mixed
			where mixed.runway_id = days.runway_id;

			insert into deal.deals (id, partner_id, source_system, external_id, name, registered_on, amount_minor, currency, recorded_at,
				recorded_by, source, kind, state, updated_at)
			select md5('deal' || external_id)::uuid, id, 'cohort', external_id, 'Deal', signed_on, 100000 + external_id::int %% 97 * (external_id::int %% 89) * 10000,
				(array['EUR', 'USD'])[1 + external_id::int %% 7 / 6], signed_on, 'test', 'REST', 'REGISTRATION', 'APPROVED', signed_on
			from partner.partners where source_system = 'cohort' and external_id::int %% 3 > 0;
			""";

	private final JdbcClient jdbc;

	PaperPartners(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Leaves nobody but Olga. */
	PaperPartners clear() {
		TestDatabase.forgetOwners(jdbc);
		owner("olga", "Olga Owner");
		return this;
	}

	void owner(String userName, String name) {
		jdbc.sql("insert into partner.owners values (?, ?, ?, null, true)").params(userName, name, userName + "@example.com").update();
	}

	/** Silver resellers in EMEA, who answer to Olga, with the day of each milestone that they reached, in their order. */
	PaperPartners signed(int count, LocalDate day, @Nullable Integer... days) {
		jdbc.sql("""
				with signed as (
					insert into partner.partners (id, source_system, external_id, type, tier, region, signed_on, owner, name, country,
						created_at, updated_at, version)
					select gen_random_uuid(), 'paper', gen_random_uuid()::text, 'RESELLER', 'SILVER', 'EMEA', :day, 'olga', 'Acme', 'DE',
						:day, :day, 0
					from generate_series(1, :count)
					returning id)
				insert into runway.runways (id, partner_id, signed_on, tracked_since, opened_at, version)
				select gen_random_uuid(), id, :day, :day, '2100-01-01', 0
				from signed
				""").param("day", day).param("count", count).update();
		var reached = IntStream.range(0, days.length)
			.filter(each -> days[each] != null)
			.mapToObj(each -> "%s = signed_on + %d".formatted(DAYS[each], days[each]))
			.collect(Collectors.joining(", "));
		if (!reached.isEmpty()) {
			jdbc.sql("update runway.runway_days set %s where signed_on = ?".formatted(reached)).param(day).update();
		}
		return this;
	}

	/** Ends all of one day of signing. */
	PaperPartners ended(LocalDate day, int after) {
		jdbc.sql("update runway.runway_days set ended_on = signed_on + ? where signed_on = ?").params(after, day).update();
		return this;
	}

	/** Gives each partner a deal. */
	PaperPartners deals(long minor, String currency) {
		jdbc.sql("""
				insert into deal.deals (id, partner_id, source_system, external_id, name, registered_on, amount_minor, currency, recorded_at,
					recorded_by, source, kind, state, updated_at)
				select gen_random_uuid(), id, 'paper', gen_random_uuid()::text, 'Deal', signed_on, ?, ?, signed_on, 'test', 'REST', 'REGISTRATION',
					'APPROVED', signed_on
				from partner.partners
				""").params(minor, currency).update();
		return this;
	}

	/** Partners of two years, of whom most have come some part of the way, and some have ended. */
	PaperPartners cohorts(int count, LocalDate today) {
		for (var statement : COHORTS.formatted(count, today).split(";\n")) {
			if (!statement.isBlank()) {
				jdbc.sql(statement).update();
			}
		}
		return this;
	}

}
