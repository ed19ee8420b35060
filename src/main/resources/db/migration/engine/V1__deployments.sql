create schema engine;

-- What this application has deployed: a restart deploys only a bundle that differs from the last. A deployment is written down
-- before the engine is asked, and completed once it has answered: a crash in between is noticed at the next start. Until then
-- it has no key.
create table engine.deployments (
	id             bigint      generated always as identity primary key,
	deployment_key bigint,
	bundle_hash    text        not null,
	deployed_at    timestamptz not null,
	decided_by     text,
	reason         text
);

-- What was deployed, file by file: the content, and the version that the engine gave it.
create table engine.deployed_models (
	deployment_id  bigint not null references engine.deployments,
	file           text   not null,
	content        text   not null,
	definition_key bigint,
	version        int,
	primary key (deployment_id, file)
);

create index deployed_models_version_idx on engine.deployed_models (file, version);

-- What people have deployed through Runway: the content, the version that the engine gave it, who says so and why. An engine that
-- has lost its data has none of the versions any more, and is to get again what is marked.
create table engine.model_edits (
	id             bigint      generated always as identity primary key,
	file           text        not null,
	content        text        not null,
	definition_key bigint,
	version        int,
	deployed_at    timestamptz not null,
	deployed_by    text        not null,
	reason         text        not null,
	again          boolean     not null default false,
	unique (file, version)
);

-- Which versions of a process have asked for work: one that is newer than ours was deployed by somebody else.
create table engine.seen_versions (
	process_id     text        not null,
	version        int         not null,
	definition_key bigint      not null,
	seen_at        timestamptz not null,
	primary key (process_id, version)
);
