package dev.runway.partner;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** The partners by id. */
interface Partners extends ListCrudRepository<Partner, UUID> {

	Optional<Partner> findBySourceSystemAndExternalId(String sourceSystem, String externalId);

}
