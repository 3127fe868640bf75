package org.alongside.activity;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.alongside.account.SecretAddresses;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address that a calendar asks every hour or so, without signing in. */
@RestController
class CalendarController {
    private static final MediaType ICS = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final SecretAddresses addresses;

    CalendarController(CalendarFeeds feeds, SecretAddresses addresses) {
        this.feeds = feeds;
        this.addresses = addresses;
    }

    @GetMapping("/calendar/{token}.ics")
    @PermitAll
    ResponseEntity<String> calendar(@PathVariable("token") String token, HttpServletRequest request) {
        var asked = addresses.asked(token, request.getRemoteAddr());
        var owner = asked.owner();
        if (owner == null) {
            return ResponseEntity.status(asked.tooOften() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND)
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        var server =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return ResponseEntity.ok()
                .contentType(ICS)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(ICalendar.write(feeds.read(owner), server));
    }
}
