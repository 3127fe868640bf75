/**
 * Bringing in files: reading CSV and XLSX, saying which column is what, a check that lists every row’s fate, the run, and
 * taking it back. A module that imports something gives one {@link org.alongside.common.imports.ImportKind}.
 */
@NullMarked
package org.alongside.common.imports;

import org.jspecify.annotations.NullMarked;
