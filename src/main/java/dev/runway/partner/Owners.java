package dev.runway.partner;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** The owners by user name. */
interface Owners extends JpaRepository<Owner, String> {

	Optional<Owner> findByUserNameIgnoreCase(String userName);

	/** All, in the order of their names. */
	List<Owner> findAllByOrderByNameAscUserNameAsc();

	Optional<Owner> findByEmailIgnoreCase(String email);

}
