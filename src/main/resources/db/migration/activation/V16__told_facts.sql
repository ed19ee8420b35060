-- Finds what was told lately without reading what was told before.
create index milestones_told_idx on activation.milestones (recorded_at);
