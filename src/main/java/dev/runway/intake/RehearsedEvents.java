package dev.runway.intake;

import java.util.List;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.stereotype.Component;

/** Keeps events of a rehearsal out of the outbox, which would otherwise remember in memory what was rolled back. */
@Component
class RehearsedEvents implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (!(bean instanceof EventPublicationRegistry)) {
			return bean;
		}
		var registry = new ProxyFactory(bean);
		registry.setProxyTargetClass(true);
		registry.addAdvice((MethodInterceptor) call -> Rehearsal.running() && call.getMethod().getName().equals("store")
				? List.of() : call.proceed());
		return registry.getProxy();
	}

}
