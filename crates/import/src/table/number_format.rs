//! Numbers and days as a spreadsheet shows them (ECMA-376, part 1, section 18.8.31).
//!
//! A file does not say for which country its numbers are shown, so the language of its words tells it.

mod moment_format;

use self::moment_format::show_moment;
use crate::known_words::{is_german_heading, language_of};

/// How the numbers of a cell are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberFormat {
    code: String,
    /// Whether the order of day and month is that of the country.
    is_of_country: bool,
}

/// The country for which numbers are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberCountry {
    /// `1.234,5`; where a format leaves days to the country, `19.05.2026`.
    German,
    /// `1,234.5`; where a format leaves days to the country, `19 May 2026`, which reads the same everywhere.
    English,
}

impl NumberCountry {
    /// The country of a table with these texts: the German one, unless they are English.
    pub fn of<'t>(texts: impl Iterator<Item = &'t str> + Clone) -> Self {
        let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphabetic()).collect() };
        let mut short = texts.clone().filter(|text| text.len() <= 40);
        let is_german = short.any(|text| is_german_heading(&letters(text).to_lowercase()));
        if !is_german && language_of(texts) == Some("en") { Self::English } else { Self::German }
    }

    /// The sign before decimals, and that between thousands.
    fn signs(self) -> [char; 2] {
        match self {
            Self::German => [',', '.'],
            Self::English => ['.', ','],
        }
    }
}

/// The formats that leave the form of days to the country, in English form.
const ENGLISH_DAYS: [(&str, &str); 5] = [
    ("dd.mm.yyyy", "d mmmm yyyy"),
    ("dd. mmm yy", "dd-mmm-yy"),
    ("dd. mmm", "dd-mmm"),
    ("mmm yy", "mmm-yy"),
    ("dd.mm.yyyy hh:mm", "d mmmm yyyy hh:mm"),
];

/// The formats that have a number instead of a code.
const BUILT_IN: [(u32, &str); 27] = [
    (1, "0"),
    (2, "0.00"),
    (3, "#,##0"),
    (4, "#,##0.00"),
    (9, "0%"),
    (10, "0.00%"),
    (11, "0.00E+00"),
    (12, "# ?/?"),
    (13, "# ??/??"),
    (14, "dd.mm.yyyy"),
    (15, "dd. mmm yy"),
    (16, "dd. mmm"),
    (17, "mmm yy"),
    (18, "h:mm AM/PM"),
    (19, "h:mm:ss AM/PM"),
    (20, "hh:mm"),
    (21, "hh:mm:ss"),
    (22, "dd.mm.yyyy hh:mm"),
    (37, "#,##0;-#,##0"),
    (38, "#,##0;-#,##0"),
    (39, "#,##0.00;-#,##0.00"),
    (40, "#,##0.00;-#,##0.00"),
    (45, "mm:ss"),
    (46, "[h]:mm:ss"),
    (47, "mm:ss"),
    (48, "##0.0E+0"),
    (49, "@"),
];

impl NumberFormat {
    /// A format by its code, such as `#,##0.00 "€"`.
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: code.into(), is_of_country: false }
    }

    /// A format by its number; `None` for the one that shows numbers as they are.
    pub fn built_in(number: u32) -> Option<Self> {
        let (_, code) = BUILT_IN.iter().find(|(known, _)| *known == number)?;
        Some(Self { is_of_country: true, ..Self::new(*code) })
    }

    /// Whether it shows a number as a day or a time.
    pub fn is_of_moments(&self) -> bool {
        let section = self.code.split(';').next().unwrap_or_default();
        tokens(section).iter().any(|token| match token {
            Token::Sign(c) => "ymdhsYMDHS".contains(*c),
            Token::Elapsed(_) => true,
            Token::Text(_) => false,
        })
    }

    /// A number as the cell shows it.
    pub fn show(&self, number: f64, is_1904: bool, country: NumberCountry) -> String {
        let english = ENGLISH_DAYS.iter().find(|(code, _)| *code == self.code).map(|(_, english)| *english);
        let is_english = country == NumberCountry::English;
        let code = english.filter(|_| is_english && self.is_of_country).unwrap_or(&self.code);
        let sections = sections(code);
        let section = match sections.as_slice() {
            [_, negative, ..] if number < 0.0 => negative,
            [_, _, zero, ..] if number == 0.0 => zero,
            [first, ..] => first,
            [] => "",
        };
        if self.is_of_moments() {
            return show_moment(&tokens(section), section, number, is_1904, is_english);
        }
        let has_own_sign = number < 0.0 && sections.len() > 1;
        let number = if has_own_sign { number.abs() } else { number };
        show_in(&tokens(section), number, country)
    }
}

/// A number as a cell without a format shows it: without the noise behind its fifteenth digit.
pub fn show_plain(number: f64, country: NumberCountry) -> String {
    let [point, _] = country.signs();
    short(number).to_string().replace('.', &point.to_string())
}

/// A number without the noise of its binary form.
fn short(number: f64) -> f64 {
    format!("{number:.14e}").parse().unwrap_or(number)
}

/// A sign of a format, a text in it, or hours that may be more than 24.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Sign(char),
    Text(String),
    Elapsed(char),
}

/// The sections between semicolons outside of quotation marks: for numbers above, below, and of zero.
fn sections(code: &str) -> Vec<&str> {
    let mut is_quoted = false;
    let parts = code.split(|c| {
        is_quoted ^= c == '"';
        c == ';' && !is_quoted
    });
    parts.collect()
}

fn tokens(section: &str) -> Vec<Token> {
    let mut chars = section.chars().peekable();
    let mut tokens = Vec::new();
    while let Some(c) = chars.next() {
        match c {
            '"' => tokens.push(Token::Text(chars.by_ref().take_while(|c| *c != '"').collect())),
            '\\' => tokens.extend(chars.next().map(|c| Token::Text(c.to_string()))),
            // Room as wide as a sign, and a sign that fills the cell.
            '_' | '*' => drop(chars.next()),
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                let letter = inside.chars().next().filter(|c| "hmsHMS".contains(*c));
                if let Some(currency) = inside.strip_prefix('$') {
                    let sign = currency.split('-').next().unwrap_or_default();
                    tokens.push(Token::Text(sign.to_owned()));
                } else if let Some(letter) = letter.filter(|_| inside.chars().all(|c| "hmsHMS".contains(c))) {
                    tokens.push(Token::Elapsed(letter.to_ascii_lowercase()));
                }
            }
            c => tokens.push(Token::Sign(c)),
        }
    }
    tokens
}

/// What a number looks like in one section of a format.
fn show_in(tokens: &[Token], number: f64, country: NumberCountry) -> String {
    let is_digit = |token: &Token| matches!(token, Token::Sign('0' | '#' | '?'));
    let signs = |wanted: char| tokens.iter().filter(|token| **token == Token::Sign(wanted)).count();
    let (Some(first), Some(last)) = (tokens.iter().position(is_digit), tokens.iter().rposition(is_digit))
    else {
        // `@` and `General` show the number as it is, a format of words shows the words.
        let is_plain = tokens.iter().any(|token| matches!(token, Token::Sign('@' | 'G' | 'S')));
        return if is_plain || tokens.is_empty() { show_plain(number, country) } else { around(tokens) };
    };
    // Fractions and powers are seldom shown, and read well as they are.
    if signs('/') > 0 || signs('E') > 0 {
        return show_plain(number, country);
    }
    let pattern: Vec<char> = tokens[first..=last]
        .iter()
        .filter_map(|token| if let Token::Sign(c) = token { Some(*c) } else { None })
        .collect();
    let point = pattern.iter().position(|c| *c == '.').unwrap_or(pattern.len());
    let (whole, decimals) = (&pattern[..point], pattern.get(point + 1..).unwrap_or_default());
    let thousands = tokens[last + 1..].iter().take_while(|token| **token == Token::Sign(',')).count();
    let scale = 100_f64.powi(signs('%') as i32) / 1000_f64.powi(thousands as i32);
    let shown = rounded(
        number.abs() * scale,
        whole.iter().filter(|c| **c == '0').count(),
        decimals.iter().filter(|c| **c == '0').count(),
        decimals.len(),
        whole.contains(&','),
        country.signs(),
    );
    let is_zero = shown.chars().all(|c| matches!(c, '0' | ',' | '.'));
    let sign = if number < 0.0 && !is_zero { "-" } else { "" };
    let after = around(&tokens[last + 1 + thousands..]);
    format!("{sign}{}{shown}{after}", around(&tokens[..first])).trim().to_owned()
}

/// The texts of a format around its digits.
fn around(tokens: &[Token]) -> String {
    let text = |token: &Token| match token {
        Token::Sign(c) => c.to_string(),
        Token::Text(text) => text.clone(),
        Token::Elapsed(_) => String::new(),
    };
    tokens.iter().map(text).collect()
}

/// A number with so many digits before and behind the comma.
fn rounded(
    number: f64,
    least_whole: usize,
    least: usize,
    most: usize,
    is_grouped: bool,
    [point, separator]: [char; 2],
) -> String {
    // Halves are rounded up, as spreadsheets do, although their binary form may be a hair less.
    let nudged = number * (1.0 + 4.0 * f64::EPSILON);
    let written = format!("{:.*}", most.min(15), short(nudged).max(nudged));
    let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
    let decimals = decimals.trim_end_matches('0');
    let decimals = format!("{decimals:0<least$}");
    let whole =
        if whole == "0" && least_whole == 0 { String::new() } else { format!("{whole:0>least_whole$}") };
    let whole = if is_grouped { grouped(&whole, separator) } else { whole };
    if decimals.is_empty() { whole } else { format!("{whole}{point}{decimals}") }
}

fn grouped(digits: &str, separator: char) -> String {
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}
