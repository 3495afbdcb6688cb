/** Has each form ask what it declares and no more, show the incident as it is, and lose no answer. */
@NullMarked
package org.servicebridge.engine.form;

import org.jspecify.annotations.NullMarked;
