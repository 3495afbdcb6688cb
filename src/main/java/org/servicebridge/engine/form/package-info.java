/** Has each form ask what it declares and no more, show the incident as it is, and lose no answer; and each task be taken by who does it. */
@NullMarked
package org.servicebridge.engine.form;

import org.jspecify.annotations.NullMarked;
