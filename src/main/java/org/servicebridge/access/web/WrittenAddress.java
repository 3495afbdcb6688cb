package org.servicebridge.access.web;

import jakarta.servlet.http.MappingMatch;
import org.apache.catalina.connector.Request;

/**
 * An address that the server reads as another than it is written: with slashes, dots or parameters in the part by which it finds
 * the engine's doors. Whoever decides later who may ask would take the difference for a fault.
 */
final class WrittenAddress {

    /** Asked for by the server itself where something went wrong; by nobody from outside. */
    private static final String OF_ERRORS = "/error/*";

    private WrittenAddress() {}

    static void check(Request request) throws NotTaken {
        if (request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
                && !(request.getRequestURI() + "/").startsWith(request.getServletPath() + "/")) {
            throw NotTaken.unreadable("This address is written in a way that is not taken here; nothing was done.");
        }
        if (request.getDecodedRequestURI().matches(OF_ERRORS)) {
            throw NotTaken.atNoAddress();
        }
    }
}
