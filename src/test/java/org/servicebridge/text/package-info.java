/** Tests that what people type and programs send is read in one way. */
@NullMarked
package org.servicebridge.text;

import org.jspecify.annotations.NullMarked;
