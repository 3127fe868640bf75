package org.alongside.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import org.alongside.support.BrowserTest;
import org.junit.jupiter.api.Test;

/** Makes the pictures of the README again: bin/pictures. Not a test, and not run as one. */
class ReadmePictures extends BrowserTest {
    private static final Path FOLDER = Path.of("src", "docs");

    @Test
    void phone() {
        var page = as("Gareth", PHONE);
        take(page, "phone.png");
    }

    @Test
    void desktop() {
        var page = as("Ruth", DESKTOP);
        open(page, "/outcomes");
        take(page, "desktop.png");
    }

    private static void take(Page page, String file) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction("getComputedStyle(document.querySelector('.v-loading-indicator')).opacity === '0'");
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
    }
}
