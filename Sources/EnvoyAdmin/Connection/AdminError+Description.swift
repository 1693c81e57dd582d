extension AdminError: CustomStringConvertible {
  /// A lower-case phrase, in one line; may hold untrusted text.
  public var description: String {
    switch self {
    case .cannotConnect(let address, let error): "no Envoy answers at \(address): \(error)"
    case .interrupted(let address, let error): "the Envoy at \(address) did not finish its answer: \(error)"
    case .refused(let page, let status, let text):
      "Envoy refused \(page) with status \(status)\(Self.firstLine(of: text).map { ": \($0)" } ?? "")"
    case .malformed(let page, let reason): "Envoy's answer to \(page) cannot be read: \(reason)"
    case .tooLarge(let page, let limit): "Envoy's answer to \(page) is larger than \(limit) bytes"
    case .cancelled: "cancelled"
    }
  }

  /// Envoy puts its usage below what is wrong.
  private static func firstLine(of text: String) -> String? {
    text.split(whereSeparator: \.isNewline).first.map(String.init)
  }
}
