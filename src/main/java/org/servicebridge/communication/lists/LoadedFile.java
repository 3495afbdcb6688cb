package org.servicebridge.communication.lists;

import java.util.UUID;

/**
 * A file that somebody loaded for a list.
 *
 * @param listVersion of the list that its preview was made from
 * @param whole whether who is not in the file is to be removed
 */
record LoadedFile(UUID id, String list, int listVersion, boolean whole, String content) {}
