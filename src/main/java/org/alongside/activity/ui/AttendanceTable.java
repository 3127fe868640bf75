package org.alongside.activity.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.alongside.activity.Attendance.AttendanceRow;
import org.alongside.activity.Attendance.By;
import org.alongside.activity.SessionId;
import org.alongside.common.ui.Formats;

/** A row for each man, session, activity, cohort or project; on a phone each row is a card. */
class AttendanceTable extends NativeTable {
    private static final List<String> FIGURES =
            List.of("sessions", "places", "here", "sentWord", "notHere", "notMarked");

    AttendanceTable(By by, List<AttendanceRow> rows) {
        addClassNames("study", "attendance");
        setCaptionText(t("attendance.caption"));
        var headings = role("row", new NativeTableRow());
        headings.add(heading(new Span(t("attendance.by." + by)), "col", "columnheader"));
        FIGURES.forEach(figure -> headings.add(heading(new Span(t("attendance." + figure)), "col", "columnheader")));
        var head = role("rowgroup", new NativeTableHeader());
        var body = role("rowgroup", new NativeTableBody());
        head.add(headings);
        role("table", this);
        rows.forEach(row -> body.add(row(by, row)));
        add(head, body);
    }

    private static NativeTableRow row(By by, AttendanceRow row) {
        var line = role("row", new NativeTableRow());
        line.add(heading(name(by, row), "row", "rowheader"));
        var cells = new ArrayList<>(List.of(
                String.valueOf(row.counts().sessions()), String.valueOf(row.counts().places())));
        cells.addAll(AttendanceWords.parts(row.counts()));
        for (var i = 0; i < cells.size(); i++) {
            var cell = role("cell", new NativeTableCell(cells.get(i)));
            cell.getElement().setAttribute("data-label", t("attendance." + FIGURES.get(i)));
            cell.addClassName("figure");
            line.add(cell);
        }
        return line;
    }

    private static Component name(By by, AttendanceRow row) {
        return switch (by) {
            case MAN -> new Span(t("attendance.of", row.name(), row.about()));
            case SESSION -> {
                var startsAt = row.startsAt();
                var day = startsAt == null ? "" : Formats.day(startsAt.atZone(row.zone()).toLocalDate());
                yield new Anchor(
                        SessionWords.address(new SessionId(row.id())),
                        t("attendance.session", row.name(), day, row.about()));
            }
            case COHORT -> new Anchor("/attendance?by=SESSION&cohort=" + row.id(), t("attendance.of", row.name(), row.about()));
            case PROJECT -> new Anchor("/attendance?by=COHORT&project=" + row.id(), row.name());
            case ACTIVITY -> new Span(row.name());
        };
    }

    private static NativeTableHeaderCell heading(Component content, String scope, String role) {
        var cell = role(role, new NativeTableHeaderCell(content));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static <T extends Component> T role(String role, T part) {
        part.getElement().setAttribute("role", role);
        return part;
    }
}
