-- Why the completion that was sent last with this draft was denied; none while it is not sent, or not judged.
alter table tasks.drafts add column denial text;
