/** What the model of conference calls calls. */
@NullMarked
package org.servicebridge.conference.process;

import org.jspecify.annotations.NullMarked;
