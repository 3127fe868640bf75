/** Screens of this module. */
@NullMarked
package org.alongside.account.ui;

import org.jspecify.annotations.NullMarked;
