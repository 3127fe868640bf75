package org.alongside.cohort.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.alongside.cohort.Cohorts.CohortRow;
import org.alongside.common.ui.Formats;

/** Cohorts: a table where there is room for one, cards where there is not. */
class CohortTable extends NativeTable {
    CohortTable(List<CohortRow> rows) {
        addClassName("listing");
        setCaptionText(t("cohorts.caption"));
        var head = new NativeTableRow();
        for (var column : List.of("name", "project", "days", "men", "attention")) {
            var cell = new NativeTableHeaderCell(t("cohorts.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        getHead().add(head);
        rows.forEach(row -> getBody().add(row(row)));
    }

    private static NativeTableRow row(CohortRow row) {
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(new Anchor("/cohorts/" + row.id().value(), row.name()));
        var men = row.waiting() == 0
                ? t("cohorts.men", row.active(), row.capacity())
                : t("cohorts.men.waiting", row.active(), row.capacity(), row.waiting());
        var attention = new NativeTableCell(row.attention() ? t("cohorts.attention") : "");
        attention.addClassName("attention");
        return new NativeTableRow(
                name,
                new NativeTableCell(row.project()),
                new NativeTableCell(t("cohort.days", Formats.date(row.startsOn()), Formats.date(row.endsOn()))),
                new NativeTableCell(men),
                attention);
    }
}
