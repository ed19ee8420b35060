create schema api;

-- The requests that callers gave a key, each with the answer that it got, so that the same request again is answered and
-- not done again. A request that is running has no answer yet; it holds its key until the end of its claim.
create table api.idempotent_requests (
	principal     text        not null,
	key           text        not null,
	fingerprint   bytea       not null,
	claim_id      uuid        not null unique,
	claimed_until timestamptz not null,
	expires_at    timestamptz not null,
	status        int,
	content_type  text,
	location      text,
	etag          text,
	body          bytea,
	primary key (principal, key)
);

create index idempotent_requests_expires_idx on api.idempotent_requests (expires_at);
