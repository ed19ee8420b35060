-- When each runway was opened, when it started, which it does once it is known what its partner signed under, and when it ended.
create or replace view runway.lifecycle_facts as
select id as runway_id, partner_id, opened_at, started_at, ended_on, ended_at
from runway.runways;
