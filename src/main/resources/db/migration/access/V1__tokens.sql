create schema access;

-- What systems sign in with. The secret itself is nowhere: it is random and long, so its hash tells nothing about it.
-- Tokens are never deleted, because timelines name them.
create table access.tokens (
	id           uuid        primary key,
	name         text        not null,
	hash         bytea       not null check (length(hash) = 32),
	scopes       text[]      not null check (cardinality(scopes) > 0),
	created_at   timestamptz not null,
	created_by   text        not null,
	expires_on   date        not null,
	last_used_at timestamptz,
	revoked_at   timestamptz,
	revoked_by   text,
	check ((revoked_at is null) = (revoked_by is null))
);
