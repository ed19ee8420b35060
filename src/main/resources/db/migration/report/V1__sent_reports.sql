create schema report;

-- Every report that was sent, once for its week or month.
create table report.sent_reports (
	report  text        not null,
	period  text        not null,
	sent_on date        not null,
	sent_at timestamptz not null,
	primary key (report, period)
);
