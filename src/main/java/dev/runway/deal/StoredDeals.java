package dev.runway.deal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The deals by id, and by what other systems call them. */
interface StoredDeals extends JpaRepository<Deal, UUID>, JpaSpecificationExecutor<Deal> {

	/** Reads a deal for a change: nobody else changes it until the commit. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Deal d where d.id = ?1")
	Optional<Deal> locked(UUID id);

	/**
	 * The deals that are there already, read in one order by all, so that two callers never wait for each other.
	 *
	 * @param locked whether they are read for a change
	 */
	default Map<DealKey, Deal> byKey(Collection<DealKey> keys, boolean locked) {
		return keys.stream()
			.collect(Collectors.groupingBy(DealKey::sourceSystem, TreeMap::new, Collectors.mapping(DealKey::externalId, Collectors.toList())))
			.entrySet()
			.stream()
			.flatMap(system -> (locked ? locked(system.getKey(), system.getValue()) : of(system.getKey(), system.getValue())).stream())
			.collect(Collectors.toMap(Deal::key, Function.identity()));
	}

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Deal d where d.key.sourceSystem = ?1 and d.key.externalId in ?2 order by d.key.externalId")
	List<Deal> locked(String sourceSystem, Collection<String> externalIds);

	@Query("select d from Deal d where d.key.sourceSystem = ?1 and d.key.externalId in ?2")
	List<Deal> of(String sourceSystem, Collection<String> externalIds);

	@Query("select d from Deal d where d.partnerId = ?1 order by d.registeredOn, d.recorded.at, d.id")
	List<Deal> ofPartner(UUID partnerId);

	@Query("""
			select d from Deal d
			where d.partnerId = ?1 and d.kind = REGISTRATION and not d.inferred and d.registeredOn between ?2 and ?3
				and (d.engagement is null or d.engagement in ?4)
			order by d.registeredOn, d.recorded.at, d.id
			limit 1
			""")
	Optional<Deal> firstRegistered(UUID partnerId, LocalDate from, LocalDate until, Collection<Engagement> counting);

	@Query("""
			select d from Deal d
			where d.partnerId = ?1 and d.kind = REGISTRATION and d.closedOn between ?2 and ?3
			order by d.closedOn, d.recorded.at, d.id
			limit 1
			""")
	Optional<Deal> firstWon(UUID partnerId, LocalDate from, LocalDate until);

	/** The partners of whose deals a load told something new. */
	@Query("select distinct d.partnerId from Deal d where d.loadId = ?1")
	List<UUID> partnersOf(UUID loadId);

}
