package dev.runway.partner;

import java.util.Optional;

import org.springframework.data.repository.ListCrudRepository;

/** The owners by user name. */
interface Owners extends ListCrudRepository<Owner, String> {

	Optional<Owner> findByEmailIgnoreCase(String email);

}
