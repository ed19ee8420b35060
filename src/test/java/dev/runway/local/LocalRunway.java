package dev.runway.local;

import java.nio.file.Path;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Starts the whole of Runway on this machine: the platform, the application, a mailbox and a console. */
public class LocalRunway {

	public static void main(String[] args) throws Exception {
		((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		var progress = new Progress(System.out);
		Folders folders = Folders.in(Path.of(System.getProperty("local.folder", ".local")));
		Ports ports = Ports.configured();
		var platform = new LocalPlatform(folders, ports, progress);
		Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
		platform.start();
		progress.say("all up");
		Thread.currentThread().join();
	}

}
