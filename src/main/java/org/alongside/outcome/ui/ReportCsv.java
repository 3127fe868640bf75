package org.alongside.outcome.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.outcome.ui.Report.Bullets;
import org.alongside.outcome.ui.Report.Caution;
import org.alongside.outcome.ui.Report.Figures;
import org.alongside.outcome.ui.Report.Fold;
import org.alongside.outcome.ui.Report.Picture;
import org.alongside.outcome.ui.Report.Piece;
import org.alongside.outcome.ui.Report.Table;
import org.alongside.outcome.ui.Report.Text;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Every sentence and every table of a report, one below the other, for a spreadsheet. */
final class ReportCsv {
    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA = "=@\t\r";

    private ReportCsv() {}

    static String of(Report report) {
        var text = new StringBuilder("\uFEFF");
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            csv.printRecord(plain(report.title()));
            for (var line : report.about()) {
                csv.printRecord(plain(line));
            }
            for (var chapter : report.chapters()) {
                csv.println();
                csv.printRecord(plain(chapter.heading()));
                for (var piece : chapter.pieces()) {
                    print(csv, piece);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(CSVPrinter csv, Piece piece) throws IOException {
        switch (piece) {
            case Text(var text) -> csv.printRecord(plain(text));
            case Caution(var text) -> csv.printRecord(plain(text));
            case Bullets(var lines) -> {
                for (var line : lines) {
                    csv.printRecord(plain(line));
                }
            }
            case Figures(var table) -> table(csv, table);
            case Picture picture -> {
                csv.printRecord(plain(picture.title()));
                table(csv, picture.table());
            }
            case Fold(var summary, var pieces) -> {
                csv.printRecord(plain(summary));
                for (var inner : pieces) {
                    print(csv, inner);
                }
            }
        }
    }

    private static void table(CSVPrinter csv, Table table) throws IOException {
        csv.printRecord(table.columns().stream().map(ReportCsv::plain).toList());
        for (var row : table.rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(plain(row.name()));
            row.cells().forEach(cell -> cells.add(plain(cell)));
            csv.printRecord(cells);
        }
        csv.println();
    }

    private static String plain(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "’" + text : text;
    }
}
