package org.alongside.common.imports;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after another. */
interface RawRows extends Closeable {
    /** Null after the last. */
    @Nullable
    RawRow next() throws IOException;

    /** The name of the sheet, where a file has several. */
    default @Nullable String sheet() {
        return null;
    }
}
