-- What a process owner has deployed, where the engine does not show it and the owner has sent the file.
alter table engine.seen_versions add column content text;
