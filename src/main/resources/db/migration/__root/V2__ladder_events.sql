-- What waited for its listener while the ladder was part of the module activation still finds it in the module of its own.
update event_publication
set listener_id = 'dev.runway.ladder.LadderMessages.on(dev.runway.ladder.LadderQuestioned)',
    event_type  = 'dev.runway.ladder.LadderQuestioned'
where event_type = 'dev.runway.activation.LadderQuestioned';

update event_publication
set listener_id = 'dev.runway.ladder.TasksOfLeavers.on(dev.runway.partner.OwnerLeft)'
where listener_id = 'dev.runway.activation.TasksOfLeavers.on(dev.runway.partner.OwnerLeft)';
