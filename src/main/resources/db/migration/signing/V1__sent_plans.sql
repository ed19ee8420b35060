create schema signing;

-- Joint plans that were signed for the vendor and sent to the partner: what a plan says never changes. The hash is that of the link with
-- which the partner signs, and with the address it is gone once the plan is signed or withdrawn.
create table signing.sent_plans (
	id                      uuid        primary key,
	runway_id               uuid        not null references runway.runways,
	partner_id              uuid        not null references partner.partners,
	issue                   int         not null check (issue > 0),
	target_accounts         text        not null,
	value_proposition       text        not null,
	deal_registration       text        not null,
	attribution_rules       text        not null,
	cadence                 text        not null,
	first_deal_target_weeks int,
	signatory               text        not null,
	address                 text,
	link_hash               bytea       unique check (length(link_hash) = 32),
	link_ends_on            date        not null,
	vendor_name             text        not null,
	vendor_role             text        not null,
	vendor_signed_on        date        not null,
	vendor_signed_at        timestamptz not null,
	vendor_origin           text        not null,
	partner_name            text,
	partner_role            text,
	partner_signed_on       date,
	partner_signed_at       timestamptz,
	partner_origin          text,
	sent_at                 timestamptz not null,
	sent_by                 text        not null,
	source                  text        not null,
	withdrawal_reason       text,
	withdrawn_on            date,
	withdrawn_at            timestamptz,
	withdrawn_by            text,
	withdrawn_through       text,
	version                 int         not null,
	unique (runway_id, issue),
	check ((link_hash is null) = (address is null)),
	check ((link_hash is null) = (partner_signed_on is not null or withdrawn_on is not null))
);

create unique index sent_plans_waiting_key on signing.sent_plans (runway_id) where link_hash is not null;
create index sent_plans_partner_idx on signing.sent_plans (partner_id);
