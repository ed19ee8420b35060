package dev.runway.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.programme.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to joint plans and first-deal targets. */
@Service
@Transactional
public class Plans {

	private static final String ADD = """
			insert into plan.plans (runway_id, partner_id, target_accounts, value_proposition, deal_registration,
				attribution_rules, cadence, partner_signed_by, partner_signed_on, vendor_signed_by, vendor_signed_on,
				recorded_at, recorded_by, source)
			values (:runwayId, :partnerId, :targetAccounts, :valueProposition, :dealRegistration, :attributionRules,
				:cadence, :partnerSignedBy, :partnerSignedOn, :vendorSignedBy, :vendorSignedOn, :recordedAt, :recordedBy,
				:source)
			on conflict (runway_id) do nothing
			""";

	private final JdbcClient jdbc;

	private final FirstDealTargets targets;

	Plans(JdbcClient jdbc, FirstDealTargets targets) {
		this.jdbc = jdbc;
		this.targets = targets;
	}

	/** Records a plan once per runway, and says whether it was new. */
	public boolean sign(UUID runwayId, UUID partnerId, JointPlan plan, Recorded recorded) {
		return jdbc.sql(ADD)
			.param("runwayId", runwayId)
			.param("partnerId", partnerId)
			.param("targetAccounts", plan.targetAccounts())
			.param("valueProposition", plan.valueProposition())
			.param("dealRegistration", plan.dealRegistration())
			.param("attributionRules", plan.attributionRules())
			.param("cadence", plan.cadence())
			.param("partnerSignedBy", plan.partner().by())
			.param("partnerSignedOn", plan.partner().on())
			.param("vendorSignedBy", plan.vendor().by())
			.param("vendorSignedOn", plan.vendor().on())
			.param("recordedAt", Timestamp.from(recorded.at()))
			.param("recordedBy", recorded.by())
			.param("source", recorded.source().name())
			.update() == 1;
	}

	@Transactional(readOnly = true)
	public Optional<JointPlan> of(UUID runwayId) {
		return jdbc.sql("select * from plan.plans where runway_id = ?")
			.param(runwayId)
			.query((row, number) -> plan(row))
			.optional();
	}

	/** The plans of a partner, that of its last runway first. */
	@Transactional(readOnly = true)
	public List<RecordedPlan> ofPartner(UUID partnerId) {
		return jdbc.sql("select * from plan.plans where partner_id = ? order by recorded_at desc")
			.param(partnerId)
			.query((row, number) -> new RecordedPlan(row.getObject("runway_id", UUID.class), plan(row),
					row.getString("recorded_by"), row.getTimestamp("recorded_at").toInstant()))
			.list();
	}

	/** Sets a first-deal target in place of the current one; the same target again changes nothing. */
	public void setFirstDealTarget(UUID runwayId, UUID partnerId, FirstDealTarget target, Recorded recorded) {
		var history = targets.of(runwayId);
		if (history.isEmpty() || history.getLast().weeks() != target.weeks()) {
			targets.add(runwayId, partnerId, target, recorded);
		}
	}

	/** The first-deal targets of a runway, the first one first; the last one holds. */
	@Transactional(readOnly = true)
	public List<FirstDealTarget> firstDealTargets(UUID runwayId) {
		return targets.of(runwayId);
	}

	private static JointPlan plan(ResultSet row) throws SQLException {
		return new JointPlan(row.getString("target_accounts"), row.getString("value_proposition"),
				row.getString("deal_registration"), row.getString("attribution_rules"), row.getString("cadence"),
				new Signature(row.getString("partner_signed_by"), row.getObject("partner_signed_on", LocalDate.class)),
				new Signature(row.getString("vendor_signed_by"), row.getObject("vendor_signed_on", LocalDate.class)));
	}

}
