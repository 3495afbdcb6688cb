/** Tests of what documents look like to whoever reads them, on paper or with a screen reader. */
@NullMarked
package org.servicebridge.document;

import org.jspecify.annotations.NullMarked;
