package org.servicebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void marks_and_html_that_somebody_typed_are_shown_as_typed() {
        assertThat(Markdown.plain("*down* <b>now</b> & [here](x) #1 a_b `c` | ~d~ \\"))
                .isEqualTo("\\*down\\* &lt;b>now&lt;/b> &amp; \\[here\\](x) \\#1 a\\_b \\`c\\` \\| \\~d\\~ \\\\");
    }

    @Test
    void no_address_that_somebody_typed_becomes_a_link() {
        assertThat(Markdown.plain("see https://x.example/a?b=1&c, HTTP://y.example, ftp://z.example"))
                .isEqualTo("see https&#58;//x.example/a?b=1&amp;c, HTTP&#58;//y.example, ftp&#58;//z.example");
        assertThat(Markdown.plain("www.x.example or WWW.y.example, not awww."))
                .isEqualTo("www&#46;x.example or WWW&#46;y.example, not awww.");
        assertThat(Markdown.plain("ring ann@x.example @ noon")).isEqualTo("ring ann&#64;x.example @ noon");
    }

    @Test
    void a_text_that_stands_alone_keeps_its_line_breaks() {
        assertThat(Markdown.asTyped(" *one*\r\ntwo\n")).isEqualTo("\\*one\\*  \ntwo");
    }
}
