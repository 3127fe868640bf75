package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.activity.Attendance;
import org.alongside.activity.Attendance.Scope;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ui.CohortPart;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.PageLink;

/** How many came to what a cohort did so far. */
@org.springframework.stereotype.Component
class CohortAttendance implements CohortPart {
    private final Attendance attendance;

    CohortAttendance(Attendance attendance) {
        this.attendance = attendance;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> create(CohortId cohort) {
        var counts = attendance.total(new Scope(null, cohort));
        var card = new Card(t("attendance.title"), new Paragraph(AttendanceWords.sentence(counts)));
        if (counts.places() > 0) {
            card.add(new PageLink("/attendance?by=MAN&cohort=" + cohort.value(), t("attendance.men")));
        }
        return Optional.of(card);
    }
}
