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
    void a_text_that_stands_alone_keeps_its_line_breaks() {
        assertThat(Markdown.asTyped(" *one*\r\ntwo\n")).isEqualTo("\\*one\\*  \ntwo");
    }
}
