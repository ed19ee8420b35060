-- Open tasks are looked at several times after a change of owner, and so are all tasks of somebody who has left: that
-- has no partner.
alter table activation.owner_follow_ups
	alter column partner_id drop not null,
	add column looks int not null default 0;
