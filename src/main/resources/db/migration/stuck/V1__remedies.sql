create schema stuck;

-- What people have done about something that was stuck: what it was, whose, since when it was stuck, and why they did it. The place
-- is the same when it comes back under another reference.
create table stuck.remedies (
	id         uuid        primary key,
	kind       text        not null,
	ref        text        not null,
	place      text,
	since      timestamptz not null,
	partner_id uuid        references partner.partners,
	deed       text        not null,
	reason     text,
	done_by    text        not null,
	source     text        not null,
	done_on    date        not null,
	done_at    timestamptz not null
);

create index remedies_ref_idx on stuck.remedies (ref, kind, done_at);
create index remedies_place_idx on stuck.remedies (place) where place is not null;
create index remedies_partner_idx on stuck.remedies (partner_id) where partner_id is not null;
