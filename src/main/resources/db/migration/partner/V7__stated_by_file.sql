-- What the file of the other system said last of who owns a partner and of its tier: the same said again is nothing new, even
-- when Runway has handed the partner over or moved it down since.
alter table partner.partners add column stated_owner text;
alter table partner.partners add column stated_tier text;
