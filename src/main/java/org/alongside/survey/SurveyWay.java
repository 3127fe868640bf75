package org.alongside.survey;

import java.time.Duration;
import org.alongside.survey.Response.Mode;

/** How a browser came to a survey, and for how long it may go on without coming in again. */
public enum SurveyWay {
    OWN(Duration.ofDays(30)),
    LINK(Duration.ofDays(14)),
    TABLET(Duration.ofHours(3));

    private final Duration lasts;

    SurveyWay(Duration lasts) {
        this.lasts = lasts;
    }

    public Duration lasts() {
        return lasts;
    }

    Mode mode() {
        return this == TABLET ? Mode.SHARED_TABLET : Mode.OWN_PHONE;
    }
}
