package org.alongside.outcome.ui;

import java.util.stream.Collectors;
import org.alongside.outcome.ui.Report.Bullets;
import org.alongside.outcome.ui.Report.Caution;
import org.alongside.outcome.ui.Report.Chapter;
import org.alongside.outcome.ui.Report.Figures;
import org.alongside.outcome.ui.Report.Fold;
import org.alongside.outcome.ui.Report.Picture;
import org.alongside.outcome.ui.Report.Piece;
import org.alongside.outcome.ui.Report.Row;
import org.alongside.outcome.ui.Report.Table;
import org.alongside.outcome.ui.Report.Text;
import org.springframework.web.util.HtmlUtils;

/** A report for paper: plain, well-formed HTML without a script. Pictures are drawn by {@link PaperChart}. */
final class ReportHtml {
    private ReportHtml() {}

    static String body(Report report) {
        return "<h1>" + text(report.title()) + "</h1>"
                + report.about().stream()
                        .map(line -> "<p>" + text(line) + "</p>")
                        .collect(Collectors.joining())
                + report.chapters().stream().map(ReportHtml::chapter).collect(Collectors.joining());
    }

    static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String chapter(Chapter chapter) {
        return "<div class=\"chapter\"><h2>" + text(chapter.heading()) + "</h2>"
                + chapter.pieces().stream().map(ReportHtml::piece).collect(Collectors.joining()) + "</div>";
    }

    private static String piece(Piece piece) {
        return switch (piece) {
            case Text(var text) -> "<p>" + text(text) + "</p>";
            case Caution(var text) -> "<p class=\"caution\">" + text(text) + "</p>";
            case Bullets(var lines) ->
                lines.stream()
                        .map(line -> "<li>" + text(line) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
            case Figures(var table) -> table(table);
            case Picture picture -> picture(picture);
            case Fold(var summary, var pieces) ->
                "<h3>" + text(summary) + "</h3>"
                        + pieces.stream().map(ReportHtml::piece).collect(Collectors.joining());
        };
    }

    private static String picture(Picture picture) {
        return "<div class=\"paper-picture\"><h3>" + text(picture.title()) + "</h3><p>" + text(picture.key()) + "</p>"
                + PaperChart.draw(picture.chart()) + "</div>";
    }

    private static String table(Table table) {
        var head = table.columns().stream()
                .map(column -> "<th scope=\"col\">" + text(column) + "</th>")
                .collect(Collectors.joining("", "<thead><tr>", "</tr></thead>"));
        return "<table class=\"paper" + (table.narrow() ? " narrow" : "") + "\"><caption>" + text(table.caption())
                + "</caption>" + head + "<tbody>"
                + table.rows().stream()
                        .map(row -> row(row, table.columns().size()))
                        .collect(Collectors.joining())
                + "</tbody></table>";
    }

    private static String row(Row row, int columns) {
        var words = row.cells().size() == 1 && columns > 2;
        return "<tr><th scope=\"row\">" + text(row.name()) + "</th>"
                + row.cells().stream()
                        .map(cell -> (words ? "<td colspan=\"" + (columns - 1) + "\">" : "<td>") + text(cell) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }
}
