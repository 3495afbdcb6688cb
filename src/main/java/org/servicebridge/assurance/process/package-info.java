/** What the models call to assess the risks of an HSSI. */
@NullMarked
package org.servicebridge.assurance.process;

import org.jspecify.annotations.NullMarked;
