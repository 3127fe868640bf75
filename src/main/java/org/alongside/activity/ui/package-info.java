/** Screens of this module. */
@NullMarked
package org.alongside.activity.ui;

import org.jspecify.annotations.NullMarked;
