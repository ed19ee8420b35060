package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerTests {

	@Test
	void tellsThoseWhoManagePartnersFromThoseWhoLeadThem(@TempDir Path folder) throws Exception {
		Path csv = Files.writeString(folder.resolve("owners.csv"), """
				user_name,name,email,manager,active
				ingrid.solberg,Ingrid Solberg,ingrid.solberg@example.com,,true
				jonas.weber,Jonas Weber,jonas.weber@example.com,ingrid.solberg,
				ada.gone,Ada Gone,ada.gone@example.com,ingrid.solberg,false
				""");

		assertThat(Owner.in(csv)).containsExactly(new Owner("ingrid.solberg", "Ingrid Solberg", false),
				new Owner("jonas.weber", "Jonas Weber", true), new Owner("ada.gone", "Ada Gone", false));
	}

	@Test
	void findsNobodyWithoutAFile(@TempDir Path folder) {
		assertThat(Owner.in(folder.resolve("owners.csv"))).isEmpty();
	}

}
