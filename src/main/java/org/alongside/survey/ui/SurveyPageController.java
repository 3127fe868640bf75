package org.alongside.survey.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.BrowserSession;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.ui.PlainPage;
import org.alongside.common.ui.Texts;
import org.alongside.survey.ResponseId;
import org.alongside.survey.SurveyDoors;
import org.alongside.survey.SurveyDoors.Entry;
import org.alongside.survey.SurveyPages;
import org.alongside.survey.SurveyWay;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * The survey’s own small pages. They are not Flow’s: on a slow phone the Flow client alone takes longer to start than
 * these take to be answered, and a page without it opens again without signal.
 */
@Controller
class SurveyPageController {
    private static final String ID = "/survey/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";
    private static final String COOKIE = "alongside-survey";
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final SurveyPages pages;
    private final SurveyDoors doors;
    private final SurveyHtml html;
    private final SurveyAssets assets;
    private final CurrentAccount current;
    private final BrowserSession session;

    SurveyPageController(
            SurveyPages pages,
            SurveyDoors doors,
            SurveyHtml html,
            SurveyAssets assets,
            CurrentAccount current,
            BrowserSession session) {
        this.pages = pages;
        this.doors = doors;
        this.html = html;
        this.assets = assets;
        this.current = current;
        this.session = session;
    }

    /** What opens a link or a code. */
    record Secret(String secret) {}

    record Address(String address) {}

    @GetMapping("/survey/{name:survey-[0-9a-f]+[.](?:js|css)}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        return assets.find(name)
                .map(asset -> ResponseEntity.ok()
                        .contentType(asset.type())
                        .cacheControl(
                                CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                        .body(asset.content()))
                .orElse(ResponseEntity.notFound().build());
    }

    @GetMapping(ID)
    ResponseEntity<String> survey(
            @PathVariable UUID id,
            @CookieValue(name = COOKIE, defaultValue = "") String pass,
            HttpServletRequest request,
            HttpServletResponse response) {
        var locale = locale(request);
        var survey = new ResponseId(id);
        var opened = pages.open(survey, pass);
        if (opened.isEmpty()) {
            if (current.find().isEmpty()) {
                return elsewhere("/login");
            }
            opened = mine(survey, request, response);
        }
        return opened.map(page -> PlainPage.answer(
                        // a shared tablet keeps nothing; his own phone asks first and shows its copy without signal
                        page.way() == SurveyWay.TABLET ? CacheControl.noStore() : CacheControl.noCache(),
                        html.survey(page, locale)))
                // there it says so inside the frame of all pages
                .orElseGet(() -> elsewhere("/not-found"));
    }

    private static ResponseEntity<String> elsewhere(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }

    private Optional<SurveyPages.SurveyPage> mine(
            ResponseId id, HttpServletRequest request, HttpServletResponse response) {
        if (current.get().role() != Role.PARTICIPANT) {
            return Optional.empty();
        }
        try {
            var pass = pages.passForMe(id);
            give(new Entry(id, pass, SurveyWay.OWN), request, response);
            return pages.open(id, pass);
        } catch (RuleViolation.NotFound anothers) {
            return Optional.empty();
        }
    }

    /** Looking uses nothing up: chat programs look at every link. */
    @GetMapping("/survey/in")
    ResponseEntity<String> in(HttpServletRequest request) {
        return PlainPage.answer(CacheControl.noStore(), html.in(locale(request)));
    }

    @PostMapping("/survey/in")
    ResponseEntity<Address> enter(
            @RequestBody Secret secret, HttpServletRequest request, HttpServletResponse response) {
        var entry = doors.open(secret.secret(), request.getRemoteAddr()).orElseThrow(RuleViolation.NotFound::new);
        give(entry, request, response);
        if (entry.way() == SurveyWay.TABLET) {
            session.end(request, response);
            // what the facilitator had on the screen must not come back with Back
            response.addHeader("Clear-Site-Data", "\"cache\"");
        }
        return ResponseEntity.ok(new Address(address(entry.response())));
    }

    private static String address(ResponseId id) {
        return "/survey/" + id.value();
    }

    /** Sent to this response’s page and commands, and to no other address. */
    private static void give(Entry entry, HttpServletRequest request, HttpServletResponse response) {
        for (var path : new String[] {address(entry.response()), "/api/pocket" + address(entry.response())}) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, entry.pass())
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .path(path)
                            .maxAge(entry.way().lasts())
                            .build()
                            .toString());
        }
    }

    private static Locale locale(HttpServletRequest request) {
        return Texts.ours(Optional.of(request.getLocale()));
    }
}
