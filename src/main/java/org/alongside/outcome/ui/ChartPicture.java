package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.alongside.common.Json;
import org.alongside.outcome.ui.Report.Picture;
import org.alongside.outcome.ui.Report.Row;

/** A picture with its finding above it, its words for whoever does not see it, and its table for whoever wants that. */
class ChartPicture extends Div {
    ChartPicture(Picture picture) {
        addClassName("picture");
        var table = new NativeDetails(t("outcomes.asTable"));
        // two hundred rows that nobody has asked for are not sent
        table.addToggleListener(event -> {
            if (event.isOpened() && table.getContent() == null) {
                table.setContent(new StudyTable(picture.table()));
            }
        });
        add(new H3(picture.title()), new Paragraph(picture.key()), new Surface(picture), table);
    }

    /** In one sentence each: the name, and its figures with what they are. */
    static String description(Picture picture) {
        var columns = picture.table().columns();
        return picture.table().rows().stream()
                .map(row -> row.name() + ": " + cells(row, columns))
                .collect(Collectors.joining("; ", picture.title() + ". ", "."));
    }

    private static String cells(Row row, java.util.List<String> columns) {
        if (row.cells().size() < columns.size() - 1) {
            return String.join(" ", row.cells());
        }
        var text = new StringBuilder();
        for (var i = 0; i < row.cells().size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(columns.get(i + 1))
                    .append(' ')
                    .append(row.cells().get(i));
        }
        return text.toString();
    }

    /** Draws in the browser. */
    @Tag("outcome-chart")
    @JsModule("./charts/outcome-chart.ts")
    @NpmPackage(value = "echarts", version = "6.0.0")
    static class Surface extends Component {
        Surface(Picture picture) {
            getElement().setAttribute("role", "img");
            getElement().setAttribute("aria-label", description(picture));
            getElement().setPropertyJson("chart", Json.tree(picture.chart()));
        }
    }
}
