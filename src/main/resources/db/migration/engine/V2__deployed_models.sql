-- A deployment is written down before the engine is asked, and completed once it has answered: a crash in between is
-- noticed at the next start. Until then it has no key.
alter table engine.deployments drop constraint deployments_pkey;
alter table engine.deployments alter column deployment_key drop not null;
alter table engine.deployments add column id bigint generated always as identity primary key;
alter table engine.deployments add column decided_by text;

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

-- Which versions of a process have asked for work: one that is newer than ours was deployed by somebody else.
create table engine.seen_versions (
	process_id     text        not null,
	version        int         not null,
	definition_key bigint      not null,
	seen_at        timestamptz not null,
	primary key (process_id, version)
);
