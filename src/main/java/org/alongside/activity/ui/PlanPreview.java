package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.activity.Planning.Preview;
import org.alongside.common.ui.Formats;

/** What a line comes to: how many, from when to when, which days are left out and why, what stands in the way. */
class PlanPreview extends Div {
    PlanPreview(Preview preview) {
        addClassName("preview");
        var meetings = preview.plan().meetings();
        var skipped = preview.plan().skipped();
        if (meetings.isEmpty()) {
            add(new Paragraph(t("series.empty")));
        } else {
            var days = new OrderedList();
            meetings.forEach(meeting ->
                    days.add(new ListItem(t("time.when", Formats.day(meeting.day()), Formats.time(meeting.at())))));
            add(new NativeDetails(
                    t(
                            "weeks.sessions",
                            meetings.size(),
                            Formats.day(meetings.getFirst().day()),
                            Formats.day(meetings.getLast().day())),
                    days));
        }
        if (!skipped.isEmpty()) {
            add(new Paragraph(t("weeks.skipped")), ClashWords.leftOut(skipped));
        }
        if (!preview.clashes().isEmpty()) {
            var problem = new Paragraph(t("weeks.clashes", preview.clashes().size()));
            problem.addClassName("problem");
            add(problem, ClashWords.list(preview.clashes()));
        }
    }
}
