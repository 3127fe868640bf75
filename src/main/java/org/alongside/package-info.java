/** Alongside: each package below is one thing the product does. */
@NullMarked
package org.alongside;

import org.jspecify.annotations.NullMarked;
