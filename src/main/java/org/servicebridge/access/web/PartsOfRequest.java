package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.RequestContext;
import org.jspecify.annotations.Nullable;

/** The files and fields that are sent with a deployment, read as the engine reads them. */
final class PartsOfRequest implements RequestContext {

    /** What the engine takes for its own fields, whether or not a file comes with them. */
    private static final String OF_ENGINE = "deployment-";

    private final HttpServletRequest request;
    private final byte[] content;

    PartsOfRequest(HttpServletRequest request, byte[] content) {
        this.request = request;
        this.content = content;
    }

    /**
     * The name of the first part that is neither a file nor listed.
     *
     * @throws FileUploadException where they cannot be read, or there is none
     */
    Optional<String> unknown(Set<String> listed) throws FileUploadException, IOException {
        FileItemIterator parts = new FileUpload().getItemIterator(this);
        if (!parts.hasNext()) {
            throw new FileUploadException("no part");
        }
        while (parts.hasNext()) {
            FileItemStream part = parts.next();
            String name = String.valueOf(part.getFieldName());
            boolean file = part.getName() != null && !name.startsWith(OF_ENGINE);
            if (!file && !listed.contains(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    @Override
    public @Nullable String getCharacterEncoding() {
        return request.getCharacterEncoding();
    }

    @Override
    public @Nullable String getContentType() {
        return request.getContentType();
    }

    @Override
    public int getContentLength() {
        return content.length;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(content);
    }
}
