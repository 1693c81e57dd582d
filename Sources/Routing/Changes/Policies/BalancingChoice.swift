/// How clients pick an endpoint: `round-robin`, `hash:header=x-user`.
public enum BalancingChoice: WrittenValue {
  /// A way without a hash.
  case simple(SimpleBalancing)
  /// Requests with the same value of a header go to the same endpoint.
  case header(FieldName)
  /// Requests with the same cookie do.
  case cookie(CookieHash)
  /// Requests from the same address do.
  case sourceAddress
  /// Requests with the same value of a parameter of the query do.
  case queryParameter(PlainText)

  /// What can be written.
  public static let forms =
    SimpleBalancing.allCases.map(\.rawValue) + [
      "hash:header=NAME", "hash:cookie=NAME", "hash:source-ip", "hash:query=NAME",
    ]

  /// Reads a choice.
  public init(_ text: String) throws(WritingMistake) {
    if let simple = SimpleBalancing(rawValue: text) {
      self = .simple(simple)
    } else if text == "hash:source-ip" {
      self = .sourceAddress
    } else if text.hasPrefix("hash:header=") {
      self = .header(try FieldName(String(text.dropFirst(12))))
    } else if text.hasPrefix("hash:cookie=") {
      self = .cookie(try CookieHash(String(text.dropFirst(12))))
    } else if text.hasPrefix("hash:query=") {
      self = .queryParameter(try PlainText(String(text.dropFirst(11))))
    } else {
      throw .malformed(expected: "one of \(Self.forms.joined(separator: ", "))")
    }
  }

  /// As it is written on the command line.
  public var description: String {
    switch self {
    case .simple(let simple): simple.rawValue
    case .header(let name): "hash:header=\(name)"
    case .cookie(let cookie): "hash:cookie=\(cookie)"
    case .sourceAddress: "hash:source-ip"
    case .queryParameter(let name): "hash:query=\(name)"
    }
  }
}
