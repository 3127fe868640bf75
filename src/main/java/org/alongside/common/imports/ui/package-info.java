/** The page on which a file is brought in, whatever is in it. */
@NullMarked
package org.alongside.common.imports.ui;

import org.jspecify.annotations.NullMarked;
