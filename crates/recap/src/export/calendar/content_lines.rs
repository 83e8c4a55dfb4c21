//! The lines of a calendar file (RFC 5545, section 3.1).

/// Content lines, each folded where it is long, and ended as the format wants it.
#[derive(Default)]
pub struct ContentLines(String);

/// The octets of a line at most, its end aside.
const WIDTH: usize = 75;

impl ContentLines {
    /// A line with a value that needs no escapes. It is never folded inside a character or an escape such
    /// as `\n`: programs that look at lines before they unfold them would show the halves.
    pub fn put(&mut self, name: &str, value: &str) {
        let mut room = WIDTH;
        let mut characters = name.chars().chain([':']).chain(value.chars());
        while let Some(first) = characters.next() {
            let escaped = if first == '\\' { characters.next() } else { None };
            let width = first.len_utf8() + escaped.map_or(0, char::len_utf8);
            if width > room {
                self.0.push_str("\r\n ");
                room = WIDTH - 1;
            }
            room -= width;
            self.0.push(first);
            self.0.extend(escaped);
        }
        self.0.push_str("\r\n");
    }

    /// A line with a text (section 3.3.11).
    pub fn text(&mut self, name: &str, text: &str) {
        let mut escaped = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' => escaped.push_str("\\n"),
                c => escaped.push(c),
            }
        }
        self.put(name, &escaped);
    }

    /// Adds the lines of a part, such as an entry.
    pub fn append(&mut self, part: &Self) {
        self.0.push_str(&part.0);
    }

    /// The text of the file.
    pub fn into_text(self) -> String {
        self.0
    }
}
