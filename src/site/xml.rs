//! Writes XML files: elements with attributes and text.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An XML document in the making.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<&'static str>,
}

/// The attributes of an element.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// A document with its declaration.
    pub fn new() -> Self {
        let mut xml = Xml { writer: Writer::new_with_indent(Vec::new(), b' ', 1), open: Vec::new() };
        xml.add(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    fn add(&mut self, event: Event) {
        self.writer.write_event(event).expect("writing to memory never fails");
    }

    /// Opens an element.
    pub fn open(&mut self, name: &'static str, attributes: Attributes) {
        self.add(Event::Start(BytesStart::new(name).with_attributes(attributes.iter().copied())));
        self.open.push(name);
    }

    /// Closes the element that was opened last.
    pub fn close(&mut self) {
        let name = self.open.pop().expect("every close has its open");
        self.add(Event::End(BytesEnd::new(name)));
    }

    /// An element with elements in it.
    pub fn within(&mut self, name: &'static str, attributes: Attributes, fill: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        fill(self);
        self.close();
    }

    /// An element with text in it.
    pub fn text(&mut self, name: &'static str, attributes: Attributes, text: &str) {
        self.within(name, attributes, |xml| {
            let allowed: String = text.chars().filter(|&char| is_allowed(char)).collect();
            xml.add(Event::Text(BytesText::new(&allowed)));
        });
    }

    /// An element without anything in it.
    pub fn empty(&mut self, name: &'static str, attributes: Attributes) {
        self.add(Event::Empty(BytesStart::new(name).with_attributes(attributes.iter().copied())));
    }

    /// How many bytes there are so far.
    pub fn len(&self) -> usize {
        self.writer.get_ref().len()
    }

    /// The file.
    pub fn bytes(mut self) -> Vec<u8> {
        while !self.open.is_empty() {
            self.close();
        }
        let mut bytes = self.writer.into_inner();
        bytes.push(b'\n');
        bytes
    }
}

/// Whether a character may stand in XML at all (XML 1.0, production 2).
fn is_allowed(char: char) -> bool {
    matches!(char, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn text_is_escaped_and_what_xml_forbids_is_left_out() {
        let mut xml = Xml::new();
        xml.within("a", &[("b", "\"&\"")], |xml| xml.text("c", &[], "1 < 2 & \u{1}3"));
        let text = String::from_utf8(xml.bytes()).expect("it is UTF-8");
        assert!(text.contains("<a b=\"&quot;&amp;&quot;\">"), "{text}");
        assert!(text.contains("<c>1 &lt; 2 &amp; 3</c>"), "{text}");
    }
}
