package dev.runway.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.programme.Refused;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The partners by id. */
interface Partners extends ListCrudRepository<Partner, UUID> {

	/** A partner that a caller names. */
	default Partner known(UUID id) {
		return findById(id)
			.orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "There is no partner %s.".formatted(id)));
	}

	Optional<Partner> findBySourceSystemAndExternalId(String sourceSystem, String externalId);

	List<Partner> findByExternalId(String externalId);

	long countByOwner(String owner);

	List<Partner> findByOwnerOrderById(String owner);

	List<Partner> findByOwnerAndIdGreaterThanOrderById(String owner, UUID after, Limit limit);

	@Query(value = """
			select p.* from partner.partners p
			join partner.owner_changes c on c.partner_id = p.id
			where c.hand_over_id = ?1
			order by p.name, p.id
			""", nativeQuery = true)
	List<Partner> findHandedOver(UUID handOverId);

}
