package dev.runway.activation;

import java.util.List;
import java.util.Map;

import dev.runway.certification.CountedCertificates;
import dev.runway.engine.TableForesight;
import org.springframework.stereotype.Component;

/** Says who would lose or gain selling rights by another list of certificates that count. */
@Component
class CountedCertificatesForesight implements TableForesight {

	private final CountedCertificatesTable table;

	private final CountedCertificates counted;

	CountedCertificatesForesight(CountedCertificatesTable table, CountedCertificates counted) {
		this.table = table;
		this.counted = counted;
	}

	@Override
	public String id() {
		return table.id();
	}

	@Override
	public List<String> foresee(List<Map<String, Object>> rows) {
		var foreseen = counted.foresee(rows.stream().map(table::read).toList());
		return List.of(foreseen.losing() == 0 ? "No partner would lose its selling rights today."
				: foreseen.losing() == 1 ? "1 partner would lose its selling rights today: %s.".formatted(foreseen.names())
						: "%,d partners would lose their selling rights today: %s.".formatted(foreseen.losing(), foreseen.names()),
				foreseen.gaining() == 0 ? "None would get them back." : "%,d would get them back.".formatted(foreseen.gaining()));
	}

}
