/// Reads the head of a response line by line (RFC 9112 §2.1, §4, §5).
struct ResponseHeadParser {
  /// The most that a head may take: a server could send fields for ever.
  static let limit = 256 << 10

  private var status: (code: Int, version: HTTPVersion)?
  private var fields: [Headers.Field] = []
  private var size = 0

  /// Takes a line, with or without its end; gives the head at the empty line behind it.
  ///
  /// Interim heads (100 to 199 but 101) are passed over.
  mutating func take(line: some BidirectionalCollection<UInt8>) throws(HTTPError) -> ResponseHead? {
    size += line.count
    guard size <= Self.limit else { throw .malformedResponse("its head is larger than \(Self.limit) bytes") }
    var line = line[...]
    while line.last == UInt8(ascii: "\n") || line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    let text = String(decoding: line, as: UTF8.self)
    guard let status else {
      self.status = try Self.statusLine(text)
      return nil
    }
    if text.isEmpty {
      let head = ResponseHead(status: status.code, version: status.version, headers: Headers(fields))
      self = ResponseHeadParser()
      return head.status >= 200 || head.status == 101 ? head : nil
    }
    try take(field: text)
    return nil
  }

  private mutating func take(field text: String) throws(HTTPError) {
    // A line that begins with white space goes on the one before (RFC 9112 §5.2).
    if text.hasPrefix(" ") || text.hasPrefix("\t") {
      guard let last = fields.popLast() else { throw .malformedResponse("its first field has no name") }
      fields.append(.init(name: last.name, value: "\(last.value) \(HeaderText.trimmed(text))"))
      return
    }
    guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else {
      throw .malformedResponse("a field has no name")
    }
    let value = HeaderText.trimmed(text[text.index(after: colon)...])
    fields.append(.init(name: String(text[..<colon]), value: String(value)))
  }

  private static func statusLine(_ text: String) throws(HTTPError) -> (code: Int, version: HTTPVersion) {
    let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count >= 2, words[1].utf8.count == 3, let code = Int(words[1]), code >= 100 else {
      throw .malformedResponse("it has no status line")
    }
    switch words[0] {
    case "HTTP/2", "HTTP/2.0": return (code, .http2)
    case "HTTP/1.1": return (code, .http11)
    case "HTTP/1.0": return (code, .http10)
    default: throw .malformedResponse("its version of HTTP is unknown")
    }
  }
}
