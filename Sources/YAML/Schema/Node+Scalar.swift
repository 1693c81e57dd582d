import Diagnostics

extension Node {
  /// What Kubernetes reads a scalar as, through an alias too.
  ///
  /// O(bytes).
  ///
  /// Throws `notScalar` for a collection, `notFinite` for `.inf` and `.nan`, `tagMismatch` and `invalidBase64` for
  /// text that does not fit its tag.
  public var scalarValue: ScalarValue {
    get throws(ValueError) {
      let node = resolved
      guard node.kind == .scalar else { throw ValueError(.notScalar, at: range) }
      if node.coreTag == .binary {
        guard let bytes = Base64Text.decode(node.scalarBytes) else { throw ValueError(.invalidBase64, at: range) }
        return .string(Node.repairedText(bytes))
      }
      let scalar = try node.resolvedScalar
      if case .float(let number) = scalar, !number.isFinite { throw ValueError(.notFinite, at: range) }
      return scalar.scalarValue() ?? .string(node.text)
    }
  }

  /// The text of a scalar that Kubernetes reads as a string; nil for every other node, such as `yes` or `80`.
  public var string: String? {
    guard case .string(let text) = try? scalarValue else { return nil }
    return text
  }

  /// The number of a scalar that Kubernetes reads as a whole number within 64 bits.
  public var integer: Int64? {
    guard case .integer(let number) = try? scalarValue else { return nil }
    return number
  }

  /// The number of a scalar that Kubernetes reads as any number, whole ones included.
  public var double: Double? {
    switch try? scalarValue {
    case .integer(let number): Double(number)
    case .double(let number): number
    default: nil
    }
  }

  /// The truth value of a scalar that Kubernetes reads as a boolean, `yes` and `off` included.
  public var boolean: Bool? {
    guard case .boolean(let flag) = try? scalarValue else { return nil }
    return flag
  }

  /// Whether Kubernetes reads the node as null: nothing, `~`, `null`.
  public var isNull: Bool {
    let written = record
    let record = written.kind == .alias ? document.records[Int(written.detail)] : written
    guard record.kind == .scalar else { return false }
    if !record.flags.contains(.hasProperties) {
      // Without a tag null is nothing, `~`, or the word of four letters.
      let length = Int(record.end) - Int(record.start)
      guard record.style == .plain, length <= 1 || length == 4 else { return false }
      if length == 0 { return true }
      guard
        [UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N")].contains(document.source.bytes[Int(record.start)])
      else { return false }
    }
    return (try? resolved.resolvedScalar) == .null
  }

  /// The bytes of a scalar's value, copied only when it is not verbatim.
  var scalarBytes: ArraySlice<UInt8> {
    guard record.flags.contains(.verbatim) else { return ArraySlice(ScalarDecoder.decode(self)) }
    return document.source.bytes.slice(contentRange.indices)
  }

  /// What go-yaml v2 makes of a scalar.
  var resolvedScalar: ResolvedScalar {
    get throws(ValueError) { try resolvedScalar(by: .kubernetes) }
  }

  /// What a schema makes of a scalar: plain text is resolved, quoted text only under a tag that asks for it.
  func resolvedScalar(by schema: Schema) throws(ValueError) -> ResolvedScalar {
    guard let tag = coreTag else { return style == .plain ? schema.resolve(scalarBytes) : .text }
    let resolved = schema.resolve(scalarBytes)
    switch (tag, resolved) {
    case (.string, _), (.binary, _), (.other, _): return .text
    case (.integer, .integer), (.integer, .unsigned), (.boolean, .boolean), (.null, .null), (.float, .float):
      return resolved
    case (.float, .integer(let number)): return .float(Double(number))
    case (.timestamp, .text) where AmbiguousText.isDate(scalarBytes): return .text
    default: throw ValueError(.tagMismatch, at: range)
    }
  }

  /// What a schema reads a scalar as, through an alias too.
  func scalarValue(by schema: Schema) throws(ValueError) -> Value {
    guard schema == .core else { return try scalarValue.value }
    let node = resolved
    switch try node.resolvedScalar(by: .core) {
    case .null: return .null
    case .boolean(let flag): return .boolean(flag)
    case .integer(let number): return .integer(number)
    case .unsigned(let number): return .double(Double(number))
    case .float(let number): return .double(number)
    case .text: return .string(node.text)
    }
  }

  /// Text from bytes, each bad byte replaced by U+FFFD as Go does; Swift would replace a cut sequence by one.
  private static func repairedText(_ bytes: [UInt8]) -> String {
    var text = ""
    var input = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let encoded): text.unicodeScalars.append(Unicode.UTF8.decode(encoded))
      case .error(let length): text += String(repeating: "\u{FFFD}", count: length)
      case .emptyInput: return text
      }
    }
  }
}
