package io.github.ioctlabi.core.emit.c.notes;

import io.github.ioctlabi.core.emit.c.CommentText;

/** How the notes of one output are written: what is a reference in it, and what is safe. */
public interface Tongue {
  /** That of kernel-doc comments. */
  Tongue KERNEL_DOC =
      new Tongue() {
        @Override
        public String text(String text) {
          return CommentText.kernelDoc(text);
        }

        @Override
        public String member(String cName) {
          return "@" + cName;
        }
      };

  /** A text that somebody has written, which may hold anything. */
  String text(String text);

  /** A member of the same struct. */
  String member(String cName);
}
