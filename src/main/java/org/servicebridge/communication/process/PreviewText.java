package org.servicebridge.communication.process;

import org.servicebridge.communication.NoticePreview;
import org.servicebridge.engine.Markdown;
import org.servicebridge.text.CleanText;
import org.servicebridge.text.SmsText;

/** A preview as the text of a form, where no script draws it. */
final class PreviewText {

    private static final int LONGEST = 3_400;

    private PreviewText() {}

    static String of(NoticePreview preview) {
        StringBuilder text = new StringBuilder();
        if (preview.problem() != null) {
            text.append("**Cannot be sent as it stands:** ")
                    .append(Markdown.asTyped(preview.problem()))
                    .append("\n\n");
        }
        text.append("**Who gets it:** ")
                .append(Markdown.asTyped(String.join("; ", preview.readers())))
                .append("\n\n**Why:** ")
                .append(Markdown.asTyped(preview.why()));
        SmsText sms = preview.sms();
        if (sms != null) {
            text.append("\n\n**Text message** (")
                    .append(Markdown.plain(sms.inNumbers()))
                    .append(")\n\n")
                    .append(Markdown.asTyped(sms.arrives()));
        }
        if (preview.subject() != null && preview.email() != null) {
            text.append("\n\n**Email:** ")
                    .append(Markdown.asTyped(preview.subject()))
                    .append("\n\n")
                    .append(Markdown.asTyped(preview.email()));
        }
        return CleanText.cut(text.toString(), LONGEST);
    }
}
