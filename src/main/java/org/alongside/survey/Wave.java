package org.alongside.survey;

import java.util.Arrays;
import java.util.Optional;

/** When an instrument is answered; {@link WaveCalendar} says on which days that is. */
public enum Wave {
    BASELINE("baseline"),
    END("end"),
    FOLLOW_UP_3M("follow-up-3m"),
    FOLLOW_UP_6M("follow-up-6m"),
    FOLLOW_UP_12M("follow-up-12m");

    private final String code;

    Wave(String code) {
        this.code = code;
    }

    /** The word in documents, files and the database. */
    public String code() {
        return code;
    }

    public static Optional<Wave> of(String code) {
        return Arrays.stream(values()).filter(wave -> wave.code.equals(code)).findFirst();
    }

    /** Asked months later, and only of those who said yes to that. */
    public boolean isFollowUp() {
        return this != BASELINE && this != END;
    }
}
