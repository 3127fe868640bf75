package org.alongside.support;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** All that a browser receives: pages as they stand, answers, what is pushed to it, and the files it is offered. */
public final class Traffic {
    private static final String FILES = """
            [...document.querySelectorAll('a[href]')]
                .filter(link => link.origin === location.origin)
                .filter(link => link.hasAttribute('download') || /[.](csv|pdf|zip|ics|xlsx|txt)$/.test(link.pathname)
                    || link.pathname.startsWith('/paper-form/'))
                .map(link => link.href)""";

    private final Page page;
    private final StringBuffer received = new StringBuffer();
    private final List<Request> finished = new ArrayList<>();
    private final Set<String> files = new HashSet<>();

    public Traffic(Page page) {
        this.page = page;
        page.onRequestFinished(finished::add);
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> {
            if (frame.text() != null) {
                received.append(frame.text());
            }
        }));
    }

    /** To be called while the page is open: a browser forgets the answers of the page before. */
    public void take() {
        for (var request : List.copyOf(finished)) {
            if (!isFrontEnd(request.url())) {
                received.append(answer(request));
            }
        }
        finished.clear();
        received.append(page.content());
        for (var file : (List<?>) page.evaluate(FILES)) {
            if (files.add((String) file)) {
                download((String) file);
            }
        }
    }

    /** With the same cookies, without opening it. */
    public APIResponse get(String address) {
        var answer = page.request().get(address);
        received.append(answer.text());
        return answer;
    }

    public String received() {
        return received.toString();
    }

    public Set<String> files() {
        return files;
    }

    /** The same for everybody, and large. */
    private static boolean isFrontEnd(String url) {
        return url.contains("/VAADIN/build/") || url.contains("/fonts/") || !url.startsWith("http");
    }

    private static String answer(Request request) {
        try {
            var response = request.response();
            return response == null ? "" : response.text();
        } catch (PlaywrightException redirected) {
            // has no body
            return "";
        }
    }

    private void download(String file) {
        var answer = page.request().get(file);
        try {
            received.append(text(file, answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static String text(String name, byte[] bytes) throws IOException {
        if (name.contains(".pdf")) {
            try (var document = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(document);
            }
        }
        if (!name.contains(".zip")) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(text(entry.getName(), zip.readAllBytes()));
            }
        }
        return all.toString();
    }
}
