package org.alongside.common;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a phone is told when a whole request cannot be served: a message key, never an exception’s words. */
@RestControllerAdvice
class ApiErrors {
    @ExceptionHandler(RuleViolation.class)
    ProblemDetail brokenRule(RuleViolation violation) {
        var status = switch (violation) {
            case RuleViolation.NotFound notFound -> HttpStatus.NOT_FOUND;
            case RuleViolation.Conflict conflict -> HttpStatus.CONFLICT;
            case RuleViolation.Refused refused -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return ProblemDetail.forStatusAndDetail(status, violation.key());
    }

    /** Whoever may not use a thing is not told that it is there. */
    @ExceptionHandler(AccessDeniedException.class)
    ProblemDetail denied(AccessDeniedException denied) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, new RuleViolation.NotFound().key());
    }
}
