/** What may become an HSSI: reported by anybody and looked at by the desk on duty, or under watch with its provider (INV-8, INV-10). */
@NullMarked
package org.servicebridge.potential;

import org.jspecify.annotations.NullMarked;
