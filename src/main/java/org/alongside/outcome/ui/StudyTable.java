package org.alongside.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/**
 * A table that becomes one card a row where there is no room. The style sheet then lays its parts out as blocks, which
 * takes their meaning away in browsers: so each says its role itself, and carries its column’s name to be shown.
 */
class StudyTable extends NativeTable {
    /** What is no longer than a share or an interval stays on one line. */
    private static final int SHORT = 16;

    private final NativeTableBody body = new NativeTableBody();
    private final List<String> columns;

    StudyTable(Report.Table table) {
        this(table.caption(), table.columns());
        setClassName("narrow", table.narrow());
        for (var row : table.rows()) {
            if (row.cells().size() == 1 && columns.size() > 2) {
                words(row.name(), row.cells().getFirst());
            } else {
                row(row.name(), row.cells());
            }
        }
    }

    /** The first column names the rows. */
    private StudyTable(String caption, List<String> columns) {
        this.columns = columns;
        addClassName("study");
        setCaptionText(caption);
        var headings = role("row", new NativeTableRow());
        columns.forEach(column -> headings.add(heading(column, "col", "columnheader")));
        var head = role("rowgroup", new NativeTableHeader());
        head.add(headings);
        role("table", this);
        role("rowgroup", body);
        add(head, body);
    }

    private void row(String name, List<String> cells) {
        var row = named(name);
        for (var i = 0; i < cells.size(); i++) {
            var cell = role("cell", new NativeTableCell(cells.get(i)));
            cell.getElement().setAttribute("data-label", columns.get(i + 1));
            cell.setClassName("figure", cells.get(i).length() <= SHORT);
            row.add(cell);
        }
    }

    /** Words in the place of all figures of a row. */
    private void words(String name, String words) {
        var cell = role("cell", new NativeTableCell(words));
        cell.getElement().setAttribute("colspan", String.valueOf(columns.size() - 1));
        cell.addClassName("words");
        named(name).add(cell);
    }

    private NativeTableRow named(String name) {
        var row = role("row", new NativeTableRow());
        row.add(heading(name, "row", "rowheader"));
        body.add(row);
        return row;
    }

    private static NativeTableHeaderCell heading(String text, String scope, String role) {
        var cell = role(role, new NativeTableHeaderCell(text));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static <T extends Component> T role(String role, T part) {
        part.getElement().setAttribute("role", role);
        return part;
    }
}
