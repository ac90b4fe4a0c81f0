//! A page as a browser reads it.

use html5ever::tendril::TendrilSink as _;
use html5ever::tokenizer::TokenizerOpts;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// An element, with what is in it.
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// All of its text, with every run of white space as one space.
    pub text: String,
    pub children: Vec<Element>,
}

impl Element {
    /// The root of a page that a browser has nothing to mend in.
    pub fn page(html: &str) -> Self {
        let exact = ParseOpts {
            tokenizer: TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() },
            tree_builder: TreeBuilderOpts { exact_errors: true, ..TreeBuilderOpts::default() },
        };
        let document = parse_document(RcDom::default(), exact).one(html);
        assert_eq!(*document.errors.borrow(), [""; 0], "{html}");
        let children = document.document.children.borrow();
        children.iter().find_map(|child| element(child).map(|(root, _)| root)).unwrap()
    }

    /// The value of an attribute; empty if it is not there.
    pub fn get(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    pub fn has_class(&self, class: &str) -> bool {
        self.get("class").split(' ').any(|known| known == class)
    }

    /// Itself and all elements in it, in the order of the page.
    pub fn every(&self) -> Vec<&Self> {
        let within = self.children.iter().flat_map(Self::every);
        std::iter::once(self).chain(within).collect()
    }

    /// All elements in it of this name.
    pub fn all(&self, name: &str) -> Vec<&Self> {
        self.every().into_iter().filter(|element| element.name == name).collect()
    }

    /// All elements in it of this class.
    pub fn of_class(&self, class: &str) -> Vec<&Self> {
        self.every().into_iter().filter(|element| element.has_class(class)).collect()
    }
}

/// An element, and its text as it is.
fn element(handle: &Handle) -> Option<(Element, String)> {
    let NodeData::Element { name, attrs, .. } = &handle.data else { return None };
    let attributes = attrs.borrow();
    let attributes = attributes.iter().map(|it| (it.name.local.to_string(), it.value.to_string())).collect();
    let (mut children, mut text) = (Vec::new(), String::new());
    for child in handle.children.borrow().iter() {
        if let NodeData::Text { contents } = &child.data {
            text.push_str(&contents.borrow());
        } else if let Some((child, of_child)) = element(child) {
            children.push(child);
            text.push_str(&of_child);
        }
    }
    let in_one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Some((Element { name: name.local.to_string(), attributes, text: in_one_line, children }, text))
}
