-- What became of plans that were sent to be signed, in words without mail addresses.
create or replace view signing.timeline_facts as
select partner_id, runway_id, 'plan_sent' as kind, vendor_signed_on as happened_on, sent_at as recorded_at, sent_by as recorded_by, source,
	regexp_replace('Joint plan ' || issue || ' signed by ' || vendor_name || ' and sent to ' || signatory || ' to be signed', '\S+@\S+', '…', 'g') as summary,
	'sent:' || id as ref
from signing.sent_plans
union all
select partner_id, runway_id, 'plan_countersigned', partner_signed_on, partner_signed_at, 'the partner''s signature', 'PAGE',
	regexp_replace('Joint plan ' || issue || ' signed for the partner by ' || partner_name || ', ' || partner_role, '\S+@\S+', '…', 'g'),
	'countersigned:' || id
from signing.sent_plans
where partner_signed_on is not null
union all
select partner_id, runway_id, 'plan_withdrawn', withdrawn_on, withdrawn_at, withdrawn_by, withdrawn_through,
	regexp_replace('Joint plan ' || issue || ' taken back: ' || withdrawal_reason, '\S+@\S+', '…', 'g'), 'withdrawn:' || id
from signing.sent_plans
where withdrawn_on is not null;
