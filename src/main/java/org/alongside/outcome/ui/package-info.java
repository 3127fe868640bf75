/** Screens of this module. */
@NullMarked
package org.alongside.outcome.ui;

import org.jspecify.annotations.NullMarked;
