import Diagnostics

/// Plain scalars that Kubernetes, or another reader, takes for something else than the text they look like.
enum ScalarLint {
  /// Fields whose numbers people write in octal on purpose (`core/v1` volumes).
  private static let octalFields: [StaticString] = ["defaultMode", "mode"]

  static func diagnostics(of document: Document) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for index in suspects(in: document) {
      let scalar = document.node(at: index)
      guard let surprise = surprise(scalar.scalarBytes) else { continue }
      if surprise == .octal, isOctalField(index, in: document) { continue }
      diagnostics.append(diagnostic(surprise, scalar))
    }
    return diagnostics
  }

  /// The scalars that take a closer look: most are told by their first byte and their length.
  private static func suspects(in document: Document) -> [Int] {
    document.records.withUnsafeBufferPointer { records in
      document.source.bytes.withUnsafeBufferPointer { bytes in
        records.indices.filter { mayDeceive(records[$0], bytes) }
      }
    }
  }

  /// Plain text of one line without a tag or anchor, since a tag has said what is meant, that is short enough for a
  /// boolean or begins as a number.
  @inline(__always)
  private static func mayDeceive(_ record: NodeRecord, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard record.kind == .scalar, record.style == .plain, record.start < record.end,
      record.flags.contains(.verbatim), !record.flags.contains(.hasProperties)
    else { return false }
    let first = bytes[Int(record.start)]
    switch first | 0x20 {
    case UInt8(ascii: "y"), UInt8(ascii: "n"), UInt8(ascii: "o"): return record.end - record.start <= 3
    default:
      return first.isDigit || first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || first == UInt8(ascii: ".")
    }
  }

  private enum Surprise {
    case boolean, octal, exponent, underscore, tooLarge
    case sexagesimal, date
  }

  private static func surprise(_ text: ArraySlice<UInt8>) -> Surprise? {
    guard let first = text.first else { return nil }
    switch first | 0x20 {
    case UInt8(ascii: "y"), UInt8(ascii: "n"), UInt8(ascii: "o"):
      guard text.count <= 3, case .boolean = ResolvedScalar(plain: text) else { return nil }
      return .boolean
    case _
    where first.isDigit || first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || first == UInt8(ascii: "."):
      return surprisingNumber(text)
    default: return nil
    }
  }

  /// Whether the text is a whole number as everyone writes it, within 64 bits.
  private static func isUsualNumber(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 18 && (text.first != UInt8(ascii: "0") || text.count == 1) && text.allSatisfy(\.isDigit)
  }

  private static func surprisingNumber(_ text: ArraySlice<UInt8>) -> Surprise? {
    if isUsualNumber(text) { return nil }
    switch ResolvedScalar(plain: text) {
    case .integer, .unsigned, .float:
      if text.contains(UInt8(ascii: "_")) { return .underscore }
      let digits = text.first?.isDigit == true ? text : text.dropFirst()
      let isDecimal = NumberText.isDecimal(text)
      if isDecimal, text.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) { return .exponent }
      guard isDecimal, !text.contains(UInt8(ascii: ".")) else { return nil }
      if digits.count > 1, digits.first == UInt8(ascii: "0") { return .octal }
      if case .integer = ResolvedScalar(plain: text) { return nil }
      return .tooLarge
    case .text:
      if AmbiguousText.isSexagesimal(text) { return .sexagesimal }
      return AmbiguousText.isDate(text) ? .date : nil
    default: return nil
    }
  }

  /// Whether the scalar is the value of a file mode.
  private static func isOctalField(_ index: Int, in document: Document) -> Bool {
    guard index > 0, document.records[index - 1].flags.contains(.isKey) else { return false }
    let key = document.node(at: index - 1)
    return octalFields.contains { field in field.withUTF8Buffer { key.hasText($0) } }
  }

  /// What Kubernetes reads, as JSON writes it.
  private static func reading(of scalar: Node) -> String? {
    switch try? scalar.scalarValue {
    case .boolean(let flag): String(flag)
    case .integer(let number): String(number)
    case .double(let number): number.description
    default: nil
    }
  }

  private static func diagnostic(_ surprise: Surprise, _ scalar: Node) -> Diagnostic {
    let text = scalar.text
    let name = reading(of: scalar) ?? text
    let code: Code
    let message: String
    switch surprise {
    case .boolean:
      (code, message) = (.surprisingBoolean, "Kubernetes reads \(text) as \(name); quote it if text is meant")
    case .octal, .exponent, .underscore:
      (code, message) = (.surprisingNumber, "Kubernetes reads \(text) as the number \(name); quote it if text is meant")
    case .tooLarge:
      (code, message) = (.surprisingNumber, "Kubernetes rounds \(text), beyond 64 bits; quote it if text is meant")
    case .sexagesimal:
      (code, message) = (
        .ambiguousText, "Kubernetes reads \(text) as text, other readers as a number of base 60; quote it"
      )
    case .date:
      (code, message) = (.ambiguousText, "Kubernetes reads \(text) as text, kustomize rewrites it as a time; quote it")
    }
    return Diagnostic(
      code,
      code == .ambiguousText ? .information : .warning,
      message,
      at: scalar.range,
      fixIts: [Diagnostic.FixIt("quote the text", replacing: scalar.range, with: "\"\(text)\"")]
    )
  }
}
