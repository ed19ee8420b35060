create schema engine;

-- Which bundles of models this application has deployed: a restart deploys only a bundle that differs from the last.
create table engine.deployments (
	deployment_key bigint primary key,
	bundle_hash    text        not null,
	deployed_at    timestamptz not null
);
