package org.alongside.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.cohort.HelpNumber;
import org.alongside.support.BrowserTest;
import org.alongside.survey.Instrument;
import org.alongside.survey.Item;
import org.alongside.survey.Licence;
import org.alongside.survey.PaperForms;
import org.alongside.survey.ResponseScale;
import org.alongside.survey.ResponseScale.Option;
import org.alongside.survey.Section;
import org.alongside.survey.Wave;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form as it comes out of the printer, with more and longer questions than anybody should be asked. */
class PaperFormTest extends BrowserTest {
    private static final int QUESTIONS = 40;
    private static final String ADDRESS = "https://alongside.example.org/paper/b5d11e8a-c97d-4d96-b401-d197bf1ad932";
    private static final String LONG = " and then on the whole, if you look back on all of the last four weeks and"
            + " leave out the days on which you were ill, I felt that there was somebody to whom I could have talked.";
    private static final List<String> LABELS = List.of(
            "That is not true for me at all",
            "That is mostly not true for me",
            "Sometimes true and sometimes not",
            "That is mostly true for me",
            "That is completely true for me");
    /** With every sign that means something to a style sheet or a page, and too long for one line. */
    private static final String NOTICE = "© 2007 “Holder” & Co. \"All\" rights reserved; no 100% \\copy; }\n</style><b>"
            + " without leave, which was given to this organisation alone, for as long as its agreement says.";

    private static final int DOTS_PER_INCH = 150;

    @Autowired
    PaperFormHtml html;

    @Test
    void noQuestionIsBrokenAndNoTitleStandsAlone() throws IOException {
        var choices = IntStream.rangeClosed(1, LABELS.size())
                .mapToObj(place -> " " + place + " " + LABELS.get(place - 1))
                .collect(Collectors.joining());
        try (var pdf = printed()) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), offset(1f));
            var sheets = IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(number -> text(pdf, number))
                    .toList();
            for (var number = 1; number <= QUESTIONS; number++) {
                var question = number + ". Question" + LONG + " End " + number + "!";
                assertThat(sheets)
                        .as("a sheet with the whole of question " + number)
                        .anyMatch(sheet -> {
                            var at = sheet.indexOf(question);
                            return at >= 0 && sheet.startsWith(choices, at + question.length());
                        });
            }
            for (var section = 1; section <= 2; section++) {
                var title = "Part " + section;
                var first = 1 + (section - 1) * QUESTIONS / 2 + ". Question";
                assertThat(sheets).anyMatch(sheet -> sheet.contains(title) && sheet.contains(first));
            }
            // sheets that fall on the floor can be told apart, and say nobody’s name
            assertThat(sheets)
                    .allSatisfy(sheet -> assertThat(sheet)
                            .contains("B5D11E8A", "/ " + pdf.getNumberOfPages(), NOTICE.replace('\n', ' '))
                            .doesNotContain("Gareth"));
            assertThat(String.join(" ", sheets))
                    .contains("116 123", "Night owls: Ring 01632 960120", "Please contact me.");
        }
    }

    @Test
    void theQrCodeIsReadFromThePaper() throws Exception {
        try (var pdf = printed()) {
            assertThat(scan(pdf)).isEqualTo(ADDRESS);
        }
    }

    @Test
    void onAPhoneItIsNoWiderThanTheScreen() {
        var page = browser(SMALL_PHONE, ColorScheme.DARK);
        page.setContent(html.of(form(), ADDRESS, Locale.of("cy", "GB")));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(SMALL_PHONE);
        assertThat(page.locator("body").innerText()).contains("Ydw, rwy’n cytuno.", "Ffonia 116 123");
        assertAccessible(page, "paper form");
    }

    private PDDocument printed() throws IOException {
        var page = browser(DESKTOP, ColorScheme.DARK);
        page.setContent(html.of(form(), ADDRESS, Locale.UK));
        return Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
    }

    private static PaperForms.Form form() {
        var scale = new ResponseScale(IntStream.range(0, LABELS.size())
                .mapToObj(i -> new Option(i + 1, LABELS.get(i)))
                .toList());
        var sections = IntStream.rangeClosed(1, 2)
                .mapToObj(section -> new Section(
                        "s" + section,
                        "Part " + section,
                        IntStream.rangeClosed(1 + (section - 1) * QUESTIONS / 2, section * QUESTIONS / 2)
                                .mapToObj(number -> new Item(
                                        "q" + number, "Question" + LONG + " End " + number + "!", false, scale))
                                .toList()))
                .toList();
        return new PaperForms.Form(
                UUID.fromString("b5d11e8a-c97d-4d96-b401-d197bf1ad932"),
                "Gareth",
                Wave.END,
                new Instrument(
                        "long",
                        "1",
                        "Long",
                        Locale.UK,
                        new Licence("Holder", NOTICE, true, "A-1", Optional.empty(), Optional.empty(), false),
                        true,
                        true,
                        List.of(Wave.END),
                        sections,
                        List.of(),
                        Map.of()),
                List.of(new HelpNumber("Night owls", "01632 960120", "", HelpNumber.Takes.CALLS, null)),
                "",
                "");
    }

    private static String text(PDDocument pdf, int sheet) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(sheet);
            stripper.setEndPage(sheet);
            return stripper.getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String scan(PDDocument pdf) throws Exception {
        var image = new PDFRenderer(pdf).renderImageWithDPI(0, DOTS_PER_INCH);
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
