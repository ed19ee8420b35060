package dev.runway.partner;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** All notes. */
interface PartnerNotes extends ListCrudRepository<PartnerNote, UUID> {

	List<PartnerNote> findByPartnerIdAndErasedOnIsNullOrderByWrittenAtDesc(UUID partnerId);

}
