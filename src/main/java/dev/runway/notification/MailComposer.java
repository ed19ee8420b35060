package dev.runway.notification;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import dev.runway.partner.Owner;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes a mail from its templates: the subject is the first line of the text, and HTML follows the same words. */
@Component
class MailComposer {

	private final TemplateEngine templates;

	private final MailSettings settings;

	MailComposer(MailSettings settings) {
		this.settings = settings;
		var engine = new SpringTemplateEngine();
		engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT, 1));
		engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML, 2));
		this.templates = engine;
	}

	Mail compose(Kind kind, Owner recipient, Map<String, Object> model) {
		var id = UUID.randomUUID();
		var context = new Context(Locale.ENGLISH, model);
		context.setVariable("recipient", recipient);
		context.setVariable("tasklist", settings.tasklistUrl() + "?filter=assigned-to-me");
		var text = templates.process(kind.template() + ".txt", context);
		var endOfSubject = text.indexOf('\n');
		return new Mail(id, "<%s@%s>".formatted(id, settings.messageIdDomain()), recipient.email(),
				text.substring(0, endOfSubject).strip(), text.substring(endOfSubject).strip() + "\n",
				templates.process(kind.template() + ".html", context));
	}

	private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode, int order) {
		var resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("mail/");
		resolver.setResolvablePatterns(java.util.Set.of(pattern));
		resolver.setTemplateMode(mode);
		resolver.setCharacterEncoding("UTF-8");
		resolver.setOrder(order);
		return resolver;
	}

}
