package org.alongside.outcome;

import java.util.function.Function;

/** A statistic: its value, or why it has none. There is never a NaN, an infinity or a made-up zero. */
public sealed interface Figure<T> {
    record Value<T>(T value) implements Figure<T> {}

    record Undefined<T>(Reason reason) implements Figure<T> {}

    static <T> Figure<T> of(T value) {
        return new Value<>(value);
    }

    static <T> Figure<T> undefined(Reason reason) {
        return new Undefined<>(reason);
    }

    /** The same reason, or another view of the value. */
    default <R> Figure<R> map(Function<T, R> view) {
        return switch (this) {
            case Value<T>(var value) -> of(view.apply(value));
            case Undefined<T>(var reason) -> undefined(reason);
        };
    }

    /** The same reason, or what another statistic makes of the value. */
    default <R> Figure<R> then(Function<T, Figure<R>> next) {
        return switch (this) {
            case Value<T>(var value) -> next.apply(value);
            case Undefined<T>(var reason) -> undefined(reason);
        };
    }

    /** What to say of it, either way. */
    default <R> R either(Function<T, R> ofValue, Function<Reason, R> ofReason) {
        return switch (this) {
            case Value<T>(var value) -> ofValue.apply(value);
            case Undefined<T>(var reason) -> ofReason.apply(reason);
        };
    }
}
