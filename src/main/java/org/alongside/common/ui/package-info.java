/** Pieces of screen that every module shares. */
@NullMarked
package org.alongside.common.ui;

import org.jspecify.annotations.NullMarked;
