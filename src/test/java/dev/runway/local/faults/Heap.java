package dev.runway.local.faults;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

/** Asks another Java process what it holds. */
final class Heap {

	private Heap() {
	}

	/** What is left after a collection. */
	static long usedMegabytes(ChildJvm process) {
		try {
			var machine = VirtualMachine.attach(Long.toString(process.pid()));
			try (var connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
				var memory = ManagementFactory.newPlatformMXBeanProxy(connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
				memory.gc();
				return memory.getHeapMemoryUsage().getUsed() >> 20;
			}
			finally {
				machine.detach();
			}
		}
		catch (IOException | AttachNotSupportedException e) {
			throw new IllegalStateException("Process %d does not tell what it holds".formatted(process.pid()), e);
		}
	}

}
