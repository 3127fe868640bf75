/** Screens of this module. */
@NullMarked
package org.alongside.peercontact.ui;

import org.jspecify.annotations.NullMarked;
