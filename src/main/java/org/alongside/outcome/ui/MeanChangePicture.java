package org.alongside.outcome.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.common.ui.Card;
import org.alongside.outcome.Interval;
import org.alongside.outcome.SectionOutcome;

/** The mean change of each part with its 95% interval, on one scale. The words stand outside the drawing, to stay readable. */
final class MeanChangePicture {
    private static final double WIDTH = 100;

    private MeanChangePicture() {}

    /** Its title says what is to be seen. Empty if no part has an interval. */
    static Optional<Component> of(List<SectionOutcome> outcomes, boolean higherIsBetter) {
        var lines = outcomes.stream().flatMap(o -> Line.of(o).stream()).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var scale = Scale.of(lines);
        var card = new Card(finding(lines, higherIsBetter), new Paragraph(t("outcomes.picture.key")));
        lines.forEach(line -> card.add(drawn(line, scale)));
        return Optional.of(card);
    }

    private static String finding(List<Line> lines, boolean higherIsBetter) {
        var better = lines.stream()
                .filter(line -> line.isClearOfZero(higherIsBetter))
                .count();
        var key = "outcomes.picture." + (higherIsBetter ? "higher." : "lower.");
        return better == lines.size()
                ? t(key + "all")
                : better == 0 ? t(key + "none") : t(key + "some", String.valueOf(better), String.valueOf(lines.size()));
    }

    private static Component drawn(Line line, Scale scale) {
        var said = t("outcomes.picture.said", Numbers.score(line.mean()), Numbers.interval(line.interval()));
        var drawing = new Div(new Html(svg(line, scale)));
        drawing.getElement().setAttribute("role", "img");
        drawing.getElement().setAttribute("aria-label", line.name() + ": " + said);
        var words = new Paragraph(new Span(line.name()), new Span(said));
        var figure = new Div(words, drawing);
        figure.addClassName("interval");
        return figure;
    }

    /** Inside another element: at the root of {@link Html} the names of attributes lose their capitals. */
    private static String svg(Line line, Scale scale) {
        return String.format(
                Locale.ROOT,
                "<div><svg viewBox=\"0 0 100 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                        + "<path class=\"zero\" d=\"M%1$.2f 0V20\"/>"
                        + "<path class=\"range\" d=\"M%2$.2f 10H%3$.2fM%2$.2f 5V15M%3$.2f 5V15\"/>"
                        + "<path class=\"mean\" d=\"M%4$.2f 10h.01\"/></svg></div>",
                scale.x(0),
                scale.x(line.interval().low()),
                scale.x(line.interval().high()),
                scale.x(line.mean()));
    }

    /** A part whose interval is defined. */
    private record Line(String name, double mean, Interval interval) {
        static Optional<Line> of(SectionOutcome outcome) {
            var change = outcome.change();
            return change.mean()
                    .either(
                            mean -> change.interval()
                                    .either(
                                            i -> Optional.of(new Line(Parts.name(outcome), mean, i)),
                                            r -> Optional.empty()),
                            r -> Optional.empty());
        }

        boolean isClearOfZero(boolean upwards) {
            return upwards ? interval.low() > 0 : interval.high() < 0;
        }
    }

    /** From points to the width of the drawing; no change is always on it. */
    private record Scale(double from, double to) {
        static Scale of(List<Line> lines) {
            var from = lines.stream().mapToDouble(l -> l.interval().low()).min().orElse(0);
            var to = lines.stream().mapToDouble(l -> l.interval().high()).max().orElse(0);
            var room = (Math.max(0, to) - Math.min(0, from)) / 20;
            return new Scale(Math.min(0, from) - room, Math.max(0, to) + room);
        }

        double x(double points) {
            return (points - from) / (to - from) * WIDTH;
        }
    }
}
