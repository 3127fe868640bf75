package org.alongside.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.alongside.common.ui.Card;
import org.alongside.outcome.ui.Report.Bullets;
import org.alongside.outcome.ui.Report.Caution;
import org.alongside.outcome.ui.Report.Chapter;
import org.alongside.outcome.ui.Report.Figures;
import org.alongside.outcome.ui.Report.Fold;
import org.alongside.outcome.ui.Report.Picture;
import org.alongside.outcome.ui.Report.Piece;
import org.alongside.outcome.ui.Report.Text;

/** A report on the screen. */
class ReportPart extends Composite<Div> {
    ReportPart(Report report) {
        getContent().addClassName("report");
        report.about().forEach(line -> getContent().add(new Paragraph(line)));
        report.chapters().forEach(chapter -> getContent().add(card(chapter)));
    }

    static Card card(Chapter chapter) {
        return new Card(
                chapter.heading(),
                chapter.pieces().stream().map(ReportPart::piece).toArray(Component[]::new));
    }

    private static Component piece(Piece piece) {
        return switch (piece) {
            case Text(var text) -> new Paragraph(text);
            case Caution(var text) -> {
                var caution = new Paragraph(text);
                caution.addClassName("caution");
                yield caution;
            }
            case Bullets(var lines) -> {
                var list = new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new));
                list.addClassName("said");
                yield list;
            }
            case Figures(var table) -> new StudyTable(table);
            case Picture picture -> new ChartPicture(picture);
            case Fold(var summary, var pieces) -> {
                var content = new Div(pieces.stream().map(ReportPart::piece).toArray(Component[]::new));
                yield new NativeDetails(summary, content);
            }
        };
    }
}
