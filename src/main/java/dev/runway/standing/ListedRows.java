package dev.runway.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.runway.ladder.Rung;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import dev.runway.runway.Milestone;
import dev.runway.standing.ListedPartner.OpenMilestone;
import org.jspecify.annotations.Nullable;

/** Reads listed partners from the rows of a query, as of a day. */
record ListedRows(LocalDate today) {

	ListedPartner partner(ResultSet row) throws SQLException {
		var signedOn = row.getObject("signed_on", LocalDate.class);
		var ended = row.getObject("ended_on") != null;
		var rung = row.getString("rung");
		return new ListedPartner(row.getObject("partner_id", UUID.class), row.getObject("runway_id", UUID.class), row.getString("source_system"),
				row.getString("external_id"), row.getString("name"), PartnerType.valueOf(row.getString("type")),
				Tier.valueOf(row.getString("tier")), Region.valueOf(row.getString("region")), row.getString("country"), row.getString("owner"),
				signedOn, PartnerStanding.State.valueOf(row.getString("state")), updatedAt(row),
				ended ? null : (int) ChronoUnit.DAYS.between(signedOn, today), row.getObject("clock_ends_on", LocalDate.class),
				row.getObject("paused_until", LocalDate.class), row.getString("gate"), ended ? List.of() : open(row, signedOn),
				row.getObject(Step.FIRST_DEAL.reachedOn(), LocalDate.class), rung == null ? null : Rung.valueOf(rung),
				row.getObject("rung_ends_on", LocalDate.class), row.getBoolean("help_planned"));
	}

	private static Instant updatedAt(ResultSet row) throws SQLException {
		return row.getTimestamp("updated_at").toInstant();
	}

	private List<OpenMilestone> open(ResultSet row, LocalDate signedOn) throws SQLException {
		var reached = new ArrayList<Milestone>();
		for (var step : Step.values()) {
			if (row.getObject(step.reachedOn()) != null) {
				reached.add(step.milestone());
			}
		}
		var open = new ArrayList<OpenMilestone>();
		for (var step : Step.values()) {
			if (!reached.contains(step.milestone())) {
				open.add(open(step.milestone(), row.getObject(step.dueDay(), Integer.class), signedOn, reached));
			}
		}
		return open;
	}

	private OpenMilestone open(Milestone milestone, @Nullable Integer dueDay, LocalDate signedOn, List<Milestone> reached) {
		var dueOn = dueDay == null ? null : signedOn.plusDays(dueDay);
		return new OpenMilestone(milestone, dueOn, milestone.isNextAfter(reached),
				dueOn == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(dueOn, today)));
	}

}
