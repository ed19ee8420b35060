-- One word for one door.
update partner.owner_changes set source = 'REST' where source = 'API';
