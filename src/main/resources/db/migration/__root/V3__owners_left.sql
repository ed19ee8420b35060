-- Who follows those who leave is one listener now.
update event_publication
set listener_id = 'dev.runway.activation.RunningOwners.on(dev.runway.partner.OwnerLeft)'
where listener_id = 'dev.runway.ladder.TasksOfLeavers.on(dev.runway.partner.OwnerLeft)';
