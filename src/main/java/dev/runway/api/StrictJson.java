package dev.runway.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads the bodies of requests as they stand: nothing is turned into another type, and no key is given twice. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class StrictJson implements ServerHttpMessageConvertersCustomizer {

	private final JsonMapper json;

	StrictJson(JsonMapper json) {
		this.json = json.rebuild()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.addModule(new SimpleModule("strict").addDeserializer(String.class, new Text())
				.addDeserializer(LocalDate.class, new Day())
				.addDeserializer(Instant.class, new Moment()))
			.build();
	}

	@Override
	public void customize(ServerBuilder converters) {
		converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json));
	}

	/** Whether a text can be kept: it has no control characters but those of lines, and no half characters. */
	static boolean isPlain(String text) {
		return text.codePoints()
			.noneMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\r' && each != '\t'
					|| Character.getType(each) == Character.SURROGATE);
	}

	/** Reads what JSON calls a string, and nothing else. */
	private abstract static class FromText<T> extends StdScalarDeserializer<T> {

		FromText(Class<T> type) {
			super(type);
		}

		@Override
		@SuppressWarnings("unchecked")
		public T deserialize(JsonParser parser, DeserializationContext context) {
			if (!takes(parser.currentToken())) {
				return (T) context.handleUnexpectedToken(context.constructType(handledType()), parser);
			}
			var text = parser.getString();
			try {
				return read(text);
			}
			catch (IllegalArgumentException | DateTimeException unreadable) {
				return (T) context.handleWeirdStringValue(handledType(), text, "not of this form");
			}
		}

		boolean takes(JsonToken token) {
			return token == JsonToken.VALUE_STRING;
		}

		abstract T read(String text);

	}

	/** A text. */
	private static final class Text extends FromText<String> {

		Text() {
			super(String.class);
		}

		@Override
		String read(String text) {
			if (!isPlain(text)) {
				throw new IllegalArgumentException("not plain");
			}
			return text;
		}

	}

	/** A day. */
	private static final class Day extends FromText<LocalDate> {

		Day() {
			super(LocalDate.class);
		}

		@Override
		LocalDate read(String text) {
			return NearDays.day(text);
		}

	}

	/** A moment, which some systems give in milliseconds. */
	private static final class Moment extends FromText<Instant> {

		Moment() {
			super(Instant.class);
		}

		@Override
		boolean takes(JsonToken token) {
			return super.takes(token) || token == JsonToken.VALUE_NUMBER_INT;
		}

		@Override
		Instant read(String text) {
			return NearDays.moment(text);
		}

	}

}
