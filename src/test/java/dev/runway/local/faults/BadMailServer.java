package dev.runway.local.faults;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

import dev.runway.local.faults.MailServer.Behaviour;

/** The mail server behaves badly until it has met a mail, and some seconds more. */
record BadMailServer(Behaviour behaviour, Duration longest) implements Fault {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@Override
	public String name() {
		return switch (behaviour) {
			case HANGS -> "SMTP that hangs";
			case REFUSES -> "SMTP that refuses";
			case BREAKS_OFF -> "SMTP that breaks off after DATA";
			case TAKES_AND_ERRS -> "SMTP that takes a mail and then errs";
			case TAKES -> "SMTP";
		};
	}

	/** Early, while all mails are still to come. */
	@Override
	public double latest() {
		return 0.5;
	}

	@Override
	public void strike(World world, Random random) {
		world.mails().behave(behaviour);
		world.mails().awaitMail(PATIENCE);
		LockSupport.parkNanos((long) (longest.toNanos() * (1 + random.nextDouble()) / 2));
		world.mails().behave(Behaviour.TAKES);
	}

}
