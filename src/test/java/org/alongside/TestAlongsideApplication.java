package org.alongside;

import org.alongside.support.KeptDatabase;
import org.springframework.boot.SpringApplication;

/** What {@code bin/run} starts: the application on an embedded database, with the demo programme. */
public class TestAlongsideApplication {
    public static void main(String[] args) {
        exitWithTheOneWhoStartedUs();
        SpringApplication.from(AlongsideApplication::main)
                .with(KeptDatabase.class)
                .withAdditionalProfiles("demo")
                .run(args);
    }

    /** Maven starts this in a process of its own: if Maven is killed, nobody else would stop it. */
    private static void exitWithTheOneWhoStartedUs() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
}
