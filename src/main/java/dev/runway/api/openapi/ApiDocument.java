package dev.runway.api.openapi;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

import dev.runway.api.IfMatch;
import dev.runway.api.Paging;
import dev.runway.programme.Recorded;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.ModelAndView;

/** Says what holds for the whole interface. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

	private static final String CONVENTIONS = """
			Lists are read page by page: go on with `cursor` = `next_cursor` while `has_more` is true.
			A POST with an `Idempotency-Key` is carried out once, and its answer is given again for 24 hours.
			What has an `ETag` can be changed with `If-Match`: 412 says that somebody else was faster.
			Every refusal is a problem document (RFC 9457) whose `detail` says what would be right.
			Every answer has an `X-Request-Id`, yours if you send one; the log names it.
			Days are written `2026-03-20`, times `2026-03-20T09:30:00Z`.""";

	static {
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Paging.class, IfMatch.class, Recorded.class)
			.addResponseTypeToIgnore(ModelAndView.class)
			.replaceWithSchema(YearMonth.class, new StringSchema().pattern("^\\d{4}-\\d{2}$"))
			.replaceWithSchema(Currency.class, new StringSchema().pattern("^[A-Z]{3}$"));
	}

	@Bean
	OpenAPI openApi() {
		return new OpenAPI().info(new Info().title("Runway").version("1").description(CONVENTIONS))
			.servers(List.of(new Server().url("/").description("This Runway")));
	}

	/** The same document each time, whatever order the handlers were found in. */
	@Bean
	OpenApiCustomizer inOrder() {
		return document -> {
			var paths = new Paths();
			new TreeMap<>(document.getPaths()).forEach(paths::addPathItem);
			document.setPaths(paths);
			document.getTags().forEach(tag -> tag.setName(subject(tag.getName())));
			document.getTags().sort(Comparator.comparing(Tag::getName));
			document.getPaths()
				.values()
				.stream()
				.flatMap(path -> path.readOperations().stream())
				.forEach(operation -> operation.setTags(operation.getTags().stream().map(ApiDocument::subject).toList()));
			document.getComponents().setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
		};
	}

	/** What a controller is about, in words. */
	private static String subject(String controller) {
		return StringUtils.capitalize(controller.replaceFirst("-controller$", "").replace('-', ' '));
	}

}
