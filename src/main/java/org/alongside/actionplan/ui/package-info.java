/** Screens of this module. */
@NullMarked
package org.alongside.actionplan.ui;

import org.jspecify.annotations.NullMarked;
