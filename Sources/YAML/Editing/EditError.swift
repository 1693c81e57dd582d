import Diagnostics

/// Why a change cannot be made in the text.
public struct EditError: Error, Sendable, Equatable {
  /// The kinds of refusal, for callers to tell apart.
  public enum Kind: Sendable, Equatable {
    /// The document has syntax errors.
    case invalidDocument
    /// The node belongs to another document.
    case foreignNode
    /// Entries can only be inserted into a mapping, or where nothing or null is.
    case notMapping
    /// Items can only be inserted into a sequence, or where nothing or null is.
    case notSequence
    /// The collection is an alias: its text stands elsewhere. Edit `node.resolved` to change every use.
    case insideAlias
    /// What is to be removed, or inserted next to, is no item and no key of the collection.
    case notChild
    /// A key can only become another scalar, and not null.
    case notScalar
    /// Two changes concern the same text.
    case overlap
    /// The removed text has an anchor that an alias elsewhere needs.
    case anchorInUse
    /// The mapping has the key already.
    case duplicateKey
    /// A pair in a flow sequence without braces (`[a: b]`) takes no second pair and cannot lose its only one.
    case barePair
    /// Comments stand where the text of a flow collection must change.
    case commentInTheWay
    /// Text that begins with a byte order mark would come to open the document, and lose the mark.
    case byteOrderMark
  }

  /// What kind of refusal it is.
  public let kind: Kind
  /// The text concerned.
  public let range: SourceRange

  init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// Why: a lower-case sentence without a full stop.
  public var message: String {
    switch kind {
    case .invalidDocument: "the document has errors and cannot be edited"
    case .foreignNode: "the node belongs to another document"
    case .notMapping: "expected a mapping to insert entries into"
    case .notSequence: "expected a sequence to insert items into"
    case .insideAlias: "this is an alias; what it stands for is written elsewhere"
    case .notChild: "expected an item or a key of the collection"
    case .notScalar: "a key can only become text, a number or a boolean"
    case .overlap: "two changes concern the same text"
    case .anchorInUse: "this alias needs an anchor that would be removed"
    case .duplicateKey: "the key is there already"
    case .barePair: "a pair without braces cannot gain or lose a key"
    case .commentInTheWay: "comments inside this flow collection would be lost"
    case .byteOrderMark: "the byte order mark that begins this text would be lost"
    }
  }
}
