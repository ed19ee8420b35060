package dev.runway.partner;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** All notes. */
interface Notes extends ListCrudRepository<Note, UUID> {

	List<Note> findByPartnerIdAndErasedOnIsNullOrderByWrittenAtDesc(UUID partnerId);

}
