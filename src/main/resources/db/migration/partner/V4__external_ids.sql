-- Certificates name their partner by its external id alone.
create index partners_external_id_idx on partner.partners (external_id);
