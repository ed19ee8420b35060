create schema deal;

-- The deals that partners registered or referred, with what has become of each. Money is in minor units of an ISO 4217 currency. The
-- keys tell end customers apart; the version tells two edits apart.
create table deal.deals (
	id              uuid        primary key,
	partner_id      uuid        not null references partner.partners,
	source_system   text        not null,
	external_id     text        not null,
	kind            text        not null,
	state           text        not null,
	name            text        not null,
	engagement      text,
	sponsor         text,
	customer        text,
	domain          text,
	customer_key    text,
	domain_key      text,
	stage           text,
	registered_on   date        not null,
	submitted_at    timestamptz,
	inferred        boolean     not null default false,
	amount_minor    bigint,
	currency        text,
	closes_on       date,
	expires_on      date,
	closed_on       date,
	booked_minor    bigint,
	booked_currency text,
	load_id         uuid,
	recorded_at     timestamptz not null,
	recorded_by     text        not null,
	source          text        not null,
	updated_at      timestamptz not null,
	version         int         not null default 0,
	unique (source_system, external_id),
	check ((amount_minor is null) = (currency is null)),
	check ((closed_on is null) = (booked_minor is null) and (closed_on is null) = (booked_currency is null)),
	check ((kind = 'REFERRAL') = (sponsor is not null)),
	check ((state = 'WON') = (closed_on is not null))
);

create index deals_partner_idx on deal.deals (partner_id, updated_at, id);
create index deals_updated_idx on deal.deals (updated_at, id);
create index deals_state_idx on deal.deals (state, updated_at, id);
create index deals_load_idx on deal.deals (load_id) where load_id is not null;
create index deals_expiry_idx on deal.deals (expires_on) where state in ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED');
create index deals_customer_idx on deal.deals (customer_key) where state in ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED');
create index deals_domain_idx on deal.deals (domain_key) where state in ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED');

-- People look for deals by the beginnings of words in their names and in those of their customers, and by the id of another system.
create index deals_words_idx on deal.deals using gin (partner.name_words(name || ' ' || coalesce(customer, '')));
create index deals_external_id_idx on deal.deals (external_id);

-- The later stages to which a registered deal moved.
create table deal.progressions (
	id            uuid        primary key,
	deal_id       uuid        not null references deal.deals,
	stage         text        not null,
	progressed_on date        not null,
	recorded_at   timestamptz not null,
	recorded_by   text        not null,
	source        text        not null,
	unique (deal_id, stage, progressed_on)
);

-- What became of a deal after its registration, who decided it and why. Entries are added, never changed; the kind is the
-- state into which the deal went, or EXTENDED.
create table deal.changes (
	deal_id     uuid        not null references deal.deals,
	position    int         not null,
	kind        text        not null,
	happened_on date        not null,
	code        text,
	reason      text,
	expires_on  date,
	recorded_at timestamptz not null,
	recorded_by text        not null,
	source      text        not null,
	primary key (deal_id, position)
);

-- End customers that a registration names: whoever changes what stands for one holds its row until the commit.
create table deal.customers (
	key text primary key
);

-- Registrations that named the same end customer while both stood; the later one comes first.
create table deal.conflicts (
	deal_id     uuid        not null references deal.deals,
	other_id    uuid        not null references deal.deals,
	found_on    date        not null,
	found_at    timestamptz not null,
	recorded_by text        not null,
	source      text        not null,
	primary key (deal_id, other_id)
);

create index conflicts_other_idx on deal.conflicts (other_id);

-- Registrations that were refused because the partner had no selling rights, each once.
create table deal.refusals (
	id            uuid        primary key,
	partner_id    uuid        not null references partner.partners,
	source_system text        not null,
	external_id   text        not null,
	name          text        not null,
	customer      text,
	registered_on date        not null,
	reason        text        not null,
	refused_on    date        not null,
	recorded_at   timestamptz not null,
	recorded_by   text        not null,
	source        text        not null,
	unique (partner_id, source_system, external_id, registered_on, reason)
);
