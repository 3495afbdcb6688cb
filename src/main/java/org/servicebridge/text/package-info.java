/** The one reading of what people type and programs send: texts, telephone numbers, email addresses and CSV, at every door. */
@NullMarked
package org.servicebridge.text;

import org.jspecify.annotations.NullMarked;
