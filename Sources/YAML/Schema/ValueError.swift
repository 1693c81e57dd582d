import Diagnostics

/// Why a part of a document cannot be read as data.
public struct ValueError: Error, Sendable, Equatable {
  /// The kinds of failure, for callers to tell apart.
  public enum Kind: Sendable, Equatable {
    /// The document has syntax errors.
    case invalidDocument
    /// A collection stands where a scalar is asked for.
    case notScalar
    /// `.inf` or `.nan`, which JSON and so Kubernetes cannot carry.
    case notFinite
    /// The text does not fit the tag, as in `!!int x`.
    case tagMismatch
    /// A `!!binary` that is not base64.
    case invalidBase64
    /// A key that is null, a collection, or a whole number beyond 64 bits.
    case unsupportedKey
    /// The value of `<<` is neither a mapping nor a sequence of mappings.
    case invalidMerge
    /// An alias inside the very node that it stands for.
    case selfReference
    /// Aliases expand to far more data than was written.
    case excessiveAliasing
    /// Collections are nested too deeply.
    case tooDeep
  }

  /// What kind of failure it is.
  public let kind: Kind
  /// Where it is.
  public let range: SourceRange

  init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// What is wrong: a lower-case sentence without a full stop.
  public var message: String {
    switch kind {
    case .invalidDocument: "the document has errors and cannot be read as data"
    case .notScalar: "expected a single value, found a collection"
    case .notFinite: "infinity and not-a-number cannot be sent to Kubernetes; quote the value if text is meant"
    case .tagMismatch: "the value does not fit its tag"
    case .invalidBase64: "a !!binary value must be base64"
    case .unsupportedKey: "a key must be text, a number within 64 bits, or a boolean"
    case .invalidMerge: "the value of '<<' must be a mapping or a sequence of mappings"
    case .selfReference: "the alias stands inside the node that it refers to"
    case .excessiveAliasing: "the aliases expand to too much data"
    case .tooDeep: "collections are nested more than \(ValueReader.depthLimit) deep"
    }
  }
}
