package org.alongside.outcome.ui;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.alongside.common.ui.Texts;
import org.springframework.core.io.ClassPathResource;

/** A report on A4, with its typefaces in it and tagged, so that a screen reader reads it as it was meant. */
final class ReportPdf {
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String LIBERATION = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private ReportPdf() {}

    static byte[] of(Report report) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        font(builder, "fonts/atkinson-hyperlegible-400.ttf", "Atkinson Hyperlegible", REGULAR);
        font(builder, "fonts/atkinson-hyperlegible-700.ttf", "Atkinson Hyperlegible", BOLD);
        // for the letters of Welsh that the first one lacks: ŵ and ŷ
        font(builder, LIBERATION, "Liberation Sans", REGULAR);
        font(builder, LIBERATION, "Liberation Sans", BOLD);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Alongside");
        builder.withHtmlContent(html(report), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String html(Report report) {
        var title = ReportHtml.text(report.title());
        return "<html lang=\"" + Texts.locale().toLanguageTag() + "\"><head><title>" + title
                + "</title><meta name=\"description\" content=\"" + title + "\"/><style>" + style()
                + "</style></head><body>" + ReportHtml.body(report) + "</body></html>";
    }

    private static String style() {
        try {
            return new ClassPathResource("outcome/paper.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> stream(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream stream(String file) {
        try {
            return new ClassPathResource(file).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
