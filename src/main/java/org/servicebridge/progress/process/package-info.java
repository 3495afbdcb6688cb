/** What the models that watch progress and fix time call. */
@NullMarked
package org.servicebridge.progress.process;

import org.jspecify.annotations.NullMarked;
