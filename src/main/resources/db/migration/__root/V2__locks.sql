-- What is scheduled runs on one replica at a time (ShedLock's table): who holds which sweep, and until when at the most.
create table shedlock (
	name       text        not null primary key,
	lock_until timestamptz not null,
	locked_at  timestamptz not null,
	locked_by  text        not null
);
