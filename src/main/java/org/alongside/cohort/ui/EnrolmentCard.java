package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import org.alongside.cohort.LeavingReason;
import org.alongside.cohort.Participants.Change;
import org.alongside.cohort.Participants.EnrolmentRow;
import org.alongside.common.ui.Card;
import org.alongside.common.ui.Formats;
import org.jspecify.annotations.Nullable;

/** A man in a cohort: the stage he has, what can be done, and how he came there. */
class EnrolmentCard extends Card {
    EnrolmentCard(
            EnrolmentRow row, Component stageChange, Component targetChange, Component move, List<Change> history) {
        super(t("enrolment.title", row.cohort()));
        var cohort = new Anchor("/cohorts/" + row.cohortId().value(), t("enrolment.open", row.cohort(), row.project()));
        add(new Paragraph(stage(row)), stageChange);
        if (row.beyondCapacity()) {
            add(new Paragraph(t("enrolment.beyond")));
        }
        add(targetChange, move, new NativeDetails(t("enrolment.history"), history(history, row.zone())));
        add(new Paragraph(cohort));
    }

    private static String stage(EnrolmentRow row) {
        var since = t(
                "enrolment.since",
                t("stage." + row.stage()),
                Formats.date(row.stageAt().atZone(row.zone()).toLocalDate()));
        return since + why(row.stageReason(), row.stageWords());
    }

    private static OrderedList history(List<Change> changes, ZoneId zone) {
        var list = new OrderedList();
        list.addClassName("history");
        for (var change : changes) {
            var day = Formats.date(change.at().atZone(zone).toLocalDate());
            var what = change.moved()
                    ? t("enrolment.moved", change.cohort().isEmpty() ? t("enrolment.elsewhere") : change.cohort())
                    : t("stage." + change.stage());
            var words = day + ": " + what + why(change.stageReason(), change.stageWords());
            list.add(new ListItem(change.by() == null ? words : t("enrolment.by", words, change.by())));
        }
        return list;
    }

    private static String why(@Nullable LeavingReason reason, @Nullable String words) {
        if (reason == null) {
            return "";
        }
        return ". " + (words == null ? t("leaving." + reason) : t("leaving.words", t("leaving." + reason), words));
    }
}
