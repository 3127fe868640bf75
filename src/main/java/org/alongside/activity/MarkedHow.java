package org.alongside.activity;

import java.time.Instant;
import java.time.ZoneId;

/** By whom, and whether on the day. */
public enum MarkedHow {
    FACILITATOR,
    SELF,
    LATER;

    /** A tap by a member of staff: on the day of the session where it is held (or before), or later. */
    static MarkedHow byStaff(Instant tapped, Instant sessionStarts, ZoneId zone) {
        var day = sessionStarts.atZone(zone).toLocalDate();
        return tapped.atZone(zone).toLocalDate().isAfter(day) ? LATER : FACILITATOR;
    }
}
