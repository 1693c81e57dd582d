/// Where a redirect leads: `/new`, `https://example.com`, or `http://example.com:8080/new`.
public struct RedirectTarget: WrittenValue {
  /// `http` or `https`; nil for the one of the request.
  public let scheme: String?
  /// The host and port; nil for those of the request.
  public let authority: AuthorityText?
  /// The path; nil for the one of the request.
  public let path: PathText?

  /// Reads a target.
  public init(_ text: String) throws(WritingMistake) {
    if text.hasPrefix("/") {
      scheme = nil
      authority = nil
      path = try PathText(text)
      return
    }
    let schemes = ["https", "http"]
    guard let scheme = schemes.first(where: { text.hasPrefix("\($0)://") }) else {
      throw .malformed(expected: "a path or URL, such as /new or https://example.com/new")
    }
    let rest = text.dropFirst(scheme.utf8.count + 3)
    let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/"))
    self.scheme = scheme
    authority = try AuthorityText(String(slash.map { rest[..<$0] } ?? rest))
    path = try slash.map { (slash) throws(WritingMistake) in try PathText(String(rest[slash...])) }
  }

  /// As it is written on the command line.
  public var description: String {
    "\(scheme.map { "\($0)://" } ?? "")\(authority?.description ?? "")\(path?.description ?? "")"
  }
}
